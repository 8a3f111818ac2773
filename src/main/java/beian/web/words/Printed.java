package beian.web.words;

import beian.filing.event.PartialDate;
import beian.filing.event.Series;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/** {@code #printed} in templates: dates, numbers and codes as the reader's language writes them. */
public final class Printed {

    private static final int DAY = "2024-03-28".length();
    private static final int MONTH = "2024-03".length();
    private static final int TRILLION_DIGITS = 12;
    private static final int BILLION_DIGITS = 9;
    private static final int MILLION_DIGITS = 6;
    private static final int YI_DIGITS = 8;

    private final MessageSource messages;
    private final Locale locale;
    private final boolean chinese;
    /** Made when first needed: a page has thousands of numbers, and is written by one thread. */
    private @Nullable NumberFormat integers;

    private @Nullable NumberFormat percents;

    Printed(MessageSource messages, Locale locale) {
        this.messages = messages;
        this.locale = locale;
        this.chinese = "zh".equals(locale.getLanguage());
    }

    /** The value of the attribute {@code lang}. */
    public String language() {
        return chinese ? "zh-CN" : "en";
    }

    /** One of two wordings that hold the same. */
    public String either(String zh, String en) {
        return chinese ? zh : en;
    }

    /** A sentence with the names of companies in the place of their ids. */
    public String named(String sentence, @Nullable Map<String, String> names) {
        String named = sentence;
        if (names != null) {
            for (Map.Entry<String, String> company : names.entrySet()) {
                named = named.replace(company.getKey(), "“" + company.getValue() + "”");
            }
        }
        return named;
    }

    /** An ISO day, month or year. */
    public String date(String iso) {
        LocalDate first = PartialDate.parse(iso).first();
        String pattern = iso.length() == DAY
                ? either("uuuu年M月d日", "d MMMM uuuu")
                : iso.length() == MONTH ? either("uuuu年M月", "MMMM uuuu") : either("uuuu年", "uuuu");
        return DateTimeFormatter.ofPattern(pattern, locale).format(first);
    }

    /** An ISO instant, to the second, in UTC. */
    public String moment(String iso) {
        String pattern = either("uuuu年M月d日 HH:mm:ss 'UTC'", "d MMMM uuuu, HH:mm:ss 'UTC'");
        return DateTimeFormatter.ofPattern(pattern, locale)
                .format(Instant.parse(iso).atOffset(ZoneOffset.UTC));
    }

    /** The first and last day that an ISO day, month or year may be. */
    public List<String> days(String iso) {
        PartialDate date = PartialDate.parse(iso);
        return List.of(date.first().toString(), date.last().toString());
    }

    public String number(Number number) {
        if (integers == null) {
            integers = NumberFormat.getIntegerInstance(locale);
        }
        return integers.format(number);
    }

    /** A share from 0 to 1, in per cent with at most one decimal place. */
    public String percent(double share) {
        if (percents == null) {
            percents = NumberFormat.getPercentInstance(locale);
            percents.setMaximumFractionDigits(1);
            percents.setRoundingMode(RoundingMode.HALF_UP);
        }
        return percents.format(share);
    }

    /** A measure with so many decimal places. */
    public String decimal(Number measure, int places) {
        return new BigDecimal(measure.toString())
                .setScale(places, RoundingMode.HALF_UP)
                .toPlainString();
    }

    /** From one measure to another, likewise. */
    public String range(Number low, Number high, int places) {
        return decimal(low, places) + " … " + decimal(high, places);
    }

    /** A number of parameters in the unit that the language counts in: 2600亿, 260 billion. */
    public String parameters(long parameters) {
        int digits = Long.toString(parameters).length();
        if (chinese && digits > TRILLION_DIGITS) {
            return plain(parameters, TRILLION_DIGITS) + "万亿";
        }
        if (chinese) {
            return digits <= YI_DIGITS ? plain(parameters, 0) : plain(parameters, YI_DIGITS) + "亿";
        }
        if (digits > TRILLION_DIGITS) {
            return plain(parameters, TRILLION_DIGITS) + " trillion";
        }
        return digits > BILLION_DIGITS
                ? plain(parameters, BILLION_DIGITS) + " billion"
                : plain(parameters, MILLION_DIGITS) + " million";
    }

    private static String plain(long number, int shift) {
        return BigDecimal.valueOf(number, shift).stripTrailingZeros().toPlainString();
    }

    /** A code in words, or the code itself where it is not one of ours. */
    public String word(String family, Object code) {
        return String.valueOf(messages.getMessage(family + "." + code, null, String.valueOf(code), locale));
    }

    /** The series to show in columns: filings and registrations always, the others where they occur. */
    public Set<String> series(Collection<Map<String, Integer>> counts) {
        Set<String> shown = new TreeSet<>(Comparator.comparing(Series::valueOf));
        shown.addAll(List.of("FILING", "REGISTRATION"));
        counts.forEach(count -> shown.addAll(count.keySet()));
        return shown;
    }

    /** A count that may be missing, as a number. */
    public int count(Map<String, Integer> counts, String series) {
        return counts.getOrDefault(series, 0);
    }
}
