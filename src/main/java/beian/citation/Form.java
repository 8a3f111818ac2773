package beian.citation;

import beian.citation.OpenedCitation.Forms;
import beian.citation.OpenedCitation.Words;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;

/** Writes a citation in the forms that writers use; days are those of UTC. */
final class Form {

    private static final int SHORT_HASH = 16;
    private static final String SPECIAL = "&%$#_{}";

    private Form() {}

    static Forms of(Citation citation, Words title, String address) {
        LocalDate day = Instant.parse(citation.citedAt()).atZone(ZoneOffset.UTC).toLocalDate();
        String hash = citation.resultHash().substring(0, SHORT_HASH);
        return new Forms(
                bibtex(citation, title.en(), address, day, hash),
                "备案追踪. %s（数据截至日志位置 %d，SHA-256 %s…）[DB/OL]. [%s]. %s."
                        .formatted(title.zh(), citation.position(), hash, day, address),
                "Beian Tracker. %s (data as of log position %d, SHA-256 %s…)[DB/OL]. [%s]. %s."
                        .formatted(title.en(), citation.position(), hash, day, address));
    }

    private static String bibtex(Citation citation, String title, String address, LocalDate day, String hash) {
        return """
                @misc{beian-%s,
                  author       = {{Beian Tracker}},
                  title        = {{%s}},
                  year         = {%d},
                  month        = %s,
                  howpublished = {\\url{%s}},
                  note         = {Data as of log position %d, SHA-256 %s\\ldots{}, accessed %s},
                  url          = {%s},
                  urldate      = {%s}
                }
                """.formatted(
                        citation.citationId(),
                        escaped(title),
                        day.getYear(),
                        month(day),
                        address,
                        citation.position(),
                        hash,
                        day,
                        address,
                        day);
    }

    /** The abbreviations that every style defines. */
    private static String month(LocalDate day) {
        return day.getMonth().name().substring(0, 3).toLowerCase(Locale.ROOT);
    }

    /** What TeX would take for a command is printed as it is. */
    private static String escaped(String text) {
        StringBuilder safe = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '\\' -> safe.append("\\textbackslash{}");
                case '~' -> safe.append("\\textasciitilde{}");
                case '^' -> safe.append("\\textasciicircum{}");
                default -> safe.append(SPECIAL.indexOf(c) < 0 ? "" : "\\").append(c);
            }
        }
        return safe.toString();
    }
}
