package beian.filing;

import beian.filing.event.PartialDate;
import beian.platform.Rejected;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the fields of one object of the body and notes what is wrong with them. */
public final class Fields {

    /** Longest text of a name, a number or a title, in UTF-16 units. */
    public static final int SHORT = 500;
    /** Longest text of a scenario or an address. */
    public static final int LONG = 4000;

    private static final int MAXIMUM_FLAGS = 20;
    private static final Pattern FLAG = Pattern.compile("[a-z0-9]+(?:-[a-z0-9]+)*");
    private static final int MAXIMUM_FLAG = 40;
    private static final Pattern URL = Pattern.compile("https?://[^\\s<>\"]+");
    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cntrl}\\p{Cs}]");

    private final String pointer;
    private final @Nullable Integer row;
    private final BatchReader.Flaws flaws;

    /**
     * @param pointer JSON pointer to the object; empty for the body itself
     * @param row the row of the batch that it is, from 1; absent for anything else
     */
    public Fields(String pointer, @Nullable Integer row, BatchReader.Flaws flaws) {
        this.pointer = pointer;
        this.row = row;
        this.flaws = flaws;
    }

    /** Notes what is wrong with a field. */
    public void flaw(String field, String code, Object... arguments) {
        List<Object> mentioned = new ArrayList<>(List.of(field));
        mentioned.addAll(Arrays.asList(arguments));
        flaws.add(new Rejected.Flaw(pointer + "/" + field, row, field, code, mentioned));
    }

    /** The text without white space at its ends; blank is absent. */
    public @Nullable String text(String field, @Nullable String sent, int longest) {
        if (sent == null || sent.isBlank()) {
            return null;
        }
        String text = sent.strip();
        if (text.length() > longest) {
            flaw(field, "text.too-long", text.length(), longest);
        }
        if (UNPRINTABLE.matcher(text).find()) {
            flaw(field, "text.unprintable");
        }
        return text;
    }

    /** Notes an absent value; the batch is refused in the end, so what is returned is never recorded. */
    @SuppressWarnings("NullAway") // a null that was noted as a flaw does not leave the reader
    public <T> T required(String field, @Nullable T value) {
        if (value == null && !flaws.noted(pointer + "/" + field)) {
            flaw(field, "value.missing");
        }
        return value;
    }

    /** One of the names of an enumeration; required. */
    public <E extends Enum<E>> E oneOf(String field, @Nullable String sent, E[] allowed) {
        for (E candidate : allowed) {
            if (candidate.name().equals(sent)) {
                return candidate;
            }
        }
        if (sent != null) {
            flaw(
                    field,
                    "value.not-one-of",
                    sent,
                    String.join(", ", Arrays.stream(allowed).map(Enum::name).toList()));
        }
        return required(field, null);
    }

    /** A date that may be known to the month or year only. */
    public @Nullable PartialDate date(String field, @Nullable String sent) {
        String printed = text(field, sent, SHORT);
        PartialDate date = printed == null ? null : PartialDate.read(printed).orElse(null);
        if (printed != null && date == null) {
            flaw(field, "date.unreadable", printed);
        }
        return date;
    }

    /** An http or https address. */
    public @Nullable String url(String field, @Nullable String sent) {
        String url = text(field, sent, LONG);
        if (url != null && !URL.matcher(url).matches()) {
            flaw(field, "url.invalid", url);
        }
        return url;
    }

    @Nullable
    Integer count(String field, @Nullable Integer sent) {
        if (sent != null && sent < 0) {
            flaw(field, "count.negative", sent);
        }
        return sent;
    }

    /** Distinct codes, sorted. */
    List<String> flags(String field, @Nullable List<@Nullable String> sent) {
        if (sent == null) {
            return List.of();
        }
        for (String code : sent) {
            if (code == null
                    || code.length() > MAXIMUM_FLAG
                    || !FLAG.matcher(code).matches()) {
                flaw(field, "flag.invalid", String.valueOf(code));
            }
        }
        if (sent.size() > MAXIMUM_FLAGS) {
            flaw(field, "flags.too-many", sent.size(), MAXIMUM_FLAGS);
        }
        return sent.stream().map(String::valueOf).distinct().sorted().toList();
    }
}
