package beian.timeline;

import beian.filing.event.FilingClassified;
import beian.filing.event.FilingCorrected;
import beian.filing.event.FilingNumbered;
import beian.filing.event.FilingReinstated;
import beian.filing.event.FilingRestated;
import beian.filing.event.FilingWithdrawn;
import beian.filing.event.FilingsLinked;
import beian.filing.event.LinkReversed;
import beian.filing.event.ModelFiled;
import org.jspecify.annotations.Nullable;

/** What happens to filings, in plain words. */
final class FilingSentences {

    private FilingSentences() {}

    static Told of(ModelFiled event) {
        Subject subject = Subject.row(event.companyId(), event.filingId(), event.filingId());
        String series = Words.zh(event.series());
        String zh = event.source() + "列出" + series + "：" + rowZh(event.model(), event.registrant(), event.number());
        String en = event.source() + " lists the " + Words.en(event.series()) + " of "
                + rowEn(event.model(), event.registrant(), event.number());
        return Told.published(event.publishedOn(), subject.of(event.batchId()), zh, en)
                .filed(event.filedOn());
    }

    static Told of(FilingRestated event) {
        Subject subject = Subject.row(event.companyId(), event.filingId(), event.statementId());
        String series = Words.zh(event.series());
        String zh = event.source() + "再次列出" + series + " " + event.filingId() + "："
                + rowZh(event.model(), event.registrant(), event.number());
        String en = event.source() + " lists " + Words.en(event.series()) + " " + event.filingId()
                + " again, as that of " + rowEn(event.model(), event.registrant(), event.number());
        return Told.published(event.publishedOn(), subject.of(event.batchId()), zh, en)
                .filed(event.filedOn());
    }

    private static String rowZh(String model, @Nullable String registrant, @Nullable String number) {
        return model + (registrant == null ? "" : "（" + registrant + "）") + (number == null ? "" : "，编号 " + number);
    }

    private static String rowEn(String model, @Nullable String registrant, @Nullable String number) {
        return model + (registrant == null ? "" : " by " + registrant) + (number == null ? "" : ", number " + number);
    }

    static Told of(FilingCorrected event) {
        String printed = event.printed();
        return Told.evidenced(
                event,
                Subject.row(event.companyId(), event.filingId(), event.statementId()),
                "%s 的%s由%s改为%s"
                                .formatted(
                                        statementZh(event.filingId(), event.statementId()),
                                        Words.zh(event.field()),
                                        Words.quotedZh(event.before()),
                                        Words.quotedZh(event.after()))
                        + (printed == null ? "" : "（原文作“" + printed + "”）"),
                "The %s of %s is %s, until now %s"
                                .formatted(
                                        Words.en(event.field()),
                                        statementEn(event.filingId(), event.statementId()),
                                        Words.quotedEn(event.after()),
                                        Words.quotedEn(event.before()))
                        + (printed == null ? "" : " (printed “" + printed + "”)"));
    }

    static Told of(FilingClassified event) {
        return Told.evidenced(
                event,
                Subject.row(event.companyId(), event.filingId(), event.filingId()),
                event.saysAnything()
                        ? "备案记录 %s 归类为：%s".formatted(event.filingId(), Words.kindZh(event))
                        : "备案记录 %s 的人工归类已撤回".formatted(event.filingId()),
                event.saysAnything()
                        ? "Filing %s is classified as %s".formatted(event.filingId(), Words.kindEn(event))
                        : "What was said of the kind of filing %s is taken back".formatted(event.filingId()));
    }

    static Told of(FilingNumbered event) {
        return Told.evidenced(
                event,
                Subject.row(event.companyId(), event.filingId(), event.statementId()),
                "%s 的%s编号由%s改为“%s”"
                        .formatted(
                                statementZh(event.filingId(), event.statementId()),
                                Words.zh(event.series()),
                                Words.quotedZh(event.before()),
                                event.number()),
                "The %s number of %s is “%s”, until now %s"
                        .formatted(
                                Words.en(event.series()),
                                statementEn(event.filingId(), event.statementId()),
                                event.number(),
                                Words.quotedEn(event.before())));
    }

    /** The filing, and which of its rows if it is not the first. */
    private static String statementZh(String filingId, String statementId) {
        return "备案记录 " + filingId + (filingId.equals(statementId) ? "" : "（所在行 " + statementId + "）");
    }

    private static String statementEn(String filingId, String statementId) {
        return "filing " + filingId + (filingId.equals(statementId) ? "" : " (in row " + statementId + ")");
    }

    static Told of(FilingWithdrawn event) {
        return Told.evidenced(
                event,
                Subject.row(event.companyId(), event.filingId(), event.filingId()),
                "备案记录 %s 不再有效".formatted(event.filingId()),
                "Filing %s does not hold any more".formatted(event.filingId()));
    }

    static Told of(FilingReinstated event) {
        return Told.evidenced(
                event,
                Subject.row(event.companyId(), event.filingId(), event.filingId()),
                "备案记录 %s 恢复有效".formatted(event.filingId()),
                "Filing %s holds again".formatted(event.filingId()));
    }

    static Told of(FilingsLinked event) {
        return Told.evidenced(
                event,
                Subject.row(event.companyId(), event.filingId(), event.filingId())
                        .and(event.toFilingId()),
                "备案记录 %s 与 %s 为同一备案（把握：%s）"
                        .formatted(event.filingId(), event.toFilingId(), Words.zh(event.confidence())),
                "Filing %s is the same as filing %s (confidence: %s)"
                        .formatted(event.filingId(), event.toFilingId(), Words.en(event.confidence())));
    }

    static Told of(LinkReversed event) {
        return Told.evidenced(
                event,
                Subject.row(event.companyId(), event.filingId(), event.filingId())
                        .and(event.toFilingId()),
                "备案记录 %s 与 %s 不再视为同一备案".formatted(event.filingId(), event.toFilingId()),
                "Filings %s and %s are two again".formatted(event.filingId(), event.toFilingId()));
    }
}
