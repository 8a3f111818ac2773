package beian.intake;

import beian.intake.file.Contents;
import beian.intake.file.Contents.Cell;
import beian.intake.file.Contents.Format;
import beian.intake.file.Contents.FoundTable;
import beian.intake.file.Contents.Line;
import beian.intake.file.Contents.Place;
import beian.platform.SearchSound;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Understands a table that nobody sent, once, while somebody still looks for a file: the first real one is understood as
 * fast as any other then, which right after the start takes seconds. Nothing of it is kept.
 */
@Component
final class Rehearsal {

    private static final Logger LOG = LoggerFactory.getLogger(Rehearsal.class);
    private static final List<String> HEADINGS = List.of("序号", "属地", "模型名称", "备案单位", "备案编号", "备案时间");
    private static final int ROWS = 500;
    private static final int TIMES = 4;

    private final Understanding understanding;
    private final AtomicBoolean begun = new AtomicBoolean();

    Rehearsal(Understanding understanding) {
        this.understanding = understanding;
    }

    /** Begins it, on a thread of its own, unless that was done before. */
    void begin() {
        if (begun.compareAndSet(false, true)) {
            Thread thread = new Thread(this::rehearse, "intake-rehearsal");
            thread.setDaemon(true);
            thread.start();
        }
    }

    private void rehearse() {
        try {
            SearchSound.of(
                    HEADINGS.toArray(String[]::new)); // the rules by which Chinese is read aloud load for a second
            Contents contents = contents();
            for (int i = 0; i < TIMES; i++) {
                understanding.of(contents, Draft.EMPTY);
            }
        } catch (RuntimeException e) {
            LOG.debug("The first file will take longer to be understood", e);
        }
    }

    private static Contents contents() {
        Stream<Line> rows = IntStream.rangeClosed(1, ROWS)
                .mapToObj(row -> line(
                        row + 1,
                        List.of(
                                Integer.toString(row),
                                "北京市",
                                "示例大模型" + row,
                                "示例" + row + "科技有限公司",
                                "Beijing-ShiLi" + row + "-202401150001",
                                "2024/1/15")));
        List<Line> lines = Stream.concat(Stream.of(line(1, HEADINGS)), rows).toList();
        return new Contents(Format.XLSX, null, List.of(new FoundTable("1", lines)), List.of());
    }

    private static Line line(int row, List<String> texts) {
        return new Line(
                new Place(null, "1", row),
                texts.stream().map(text -> new Cell(text, false)).toList());
    }
}
