package beian.export.list;

import static beian.export.table.ColumnType.INSTANT;
import static beian.export.table.ColumnType.INTEGER;
import static beian.export.table.ColumnType.PARTIAL_DATE;
import static beian.export.table.ColumnType.TEXT;

import beian.export.table.Column;
import beian.export.table.Table;
import beian.timeline.Entry;
import java.util.List;

/** The log as people read it, an event per row. */
public final class TimelineTable {

    public static final Table<Entry> TABLE = new Table<>(
            "timeline",
            "日志",
            "Timeline",
            "每行一个事件，按记录顺序。",
            "One event per row, in the order of recording.",
            List.of("position"),
            "to",
            List.of(
                    new Column<>(
                            "position",
                            INTEGER.always(),
                            "位置",
                            "Log position",
                            "事件在日志中的位置",
                            "of the event",
                            Entry::position),
                    new Column<>(
                            "recorded_at", INSTANT.always(), "记录时间", "Recorded at", "协调世界时", "UTC", Entry::recordedAt),
                    new Column<>(
                            "event",
                            TEXT.always(),
                            "事件",
                            "Event",
                            "事件名称",
                            "its name, for example ModelFiled",
                            Entry::event),
                    new Column<>(
                            "batch_id",
                            TEXT,
                            "批次",
                            "Batch",
                            "所涉批次；不涉及批次则空",
                            "that it speaks of; blank where it speaks of none",
                            Entry::batchId),
                    new Column<>(
                            "company_id", TEXT, "单位标识", "Company id", "所涉单位", "whom it speaks of", Entry::companyId),
                    new Column<>("filing_id", TEXT, "备案标识", "Filing id", "所涉备案", "that it speaks of", Entry::filingId),
                    new Column<>(
                            "published_on",
                            PARTIAL_DATE.always(),
                            "公布日期",
                            "Published on",
                            "来源公布之日：年月日、年月或年",
                            "by its source: day, month or year",
                            Entry::publishedOn),
                    new Column<>(
                            "sentence_zh",
                            TEXT.always(),
                            "中文叙述",
                            "In Chinese",
                            "发生了什么",
                            "what happened",
                            e -> e.sentence().zh()),
                    new Column<>(
                            "sentence_en",
                            TEXT.always(),
                            "英文叙述",
                            "In English",
                            "发生了什么",
                            "what happened",
                            e -> e.sentence().en())));

    private TimelineTable() {}
}
