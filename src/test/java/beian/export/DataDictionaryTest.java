package beian.export;

import static org.assertj.core.api.Assertions.assertThat;

import beian.export.list.Tables;
import beian.export.table.Column;
import beian.export.table.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** {@code docs/data-dictionary.md} says of every column what its specification says. */
class DataDictionaryTest {

    private static final Path DOCUMENT = Path.of("docs/data-dictionary.md");
    private static final Path WANTED = Path.of("target/data-dictionary.md");
    private static final String HEAD = """
            # Data dictionary · 数据字典

            The columns of every export, from the specifications in `beian.export`; `DataDictionaryTest` compares. A blank
            cell means that nothing is known. 各导出文件的列；空白表示不详。
            """;

    @Test
    void the_document_lists_every_column() throws IOException {
        StringBuilder wanted = new StringBuilder(HEAD);
        Tables.ALL.forEach(table -> append(table, wanted));
        Files.writeString(WANTED, wanted);

        assertThat(Files.readString(DOCUMENT))
                .as("copy %s to %s", WANTED, DOCUMENT)
                .isEqualTo(wanted.toString());
    }

    private static void append(Table<?> table, StringBuilder wanted) {
        wanted.append("\n## ")
                .append(table.name())
                .append(" · ")
                .append(table.zh())
                .append('\n');
        wanted.append(table.descriptionEn())
                .append(' ')
                .append(table.descriptionZh())
                .append('\n');
        wanted.append("Key: ").append(String.join(", ", table.key())).append(".\n\n");
        wanted.append("| column | type | 中文 | English | description |\n|---|---|---|---|---|\n");
        for (Column<?> column : table.columns()) {
            wanted.append("| `%s` | %s%s | %s | %s | %s · %s |\n"
                    .formatted(
                            column.name(),
                            column.type().kind().name().toLowerCase(Locale.ROOT).replace('_', ' '),
                            column.type().required() ? "" : ", or blank",
                            column.zh(),
                            column.en(),
                            column.descriptionZh(),
                            column.descriptionEn()));
        }
    }
}
