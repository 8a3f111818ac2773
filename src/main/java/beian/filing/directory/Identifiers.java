package beian.filing.directory;

import beian.filing.event.IdentifierAsserted;
import beian.filing.event.IdentifierScheme;
import java.math.BigInteger;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How registers write their identifiers, and which of them one company alone can carry. */
public final class Identifiers {

    /** GB 32100-2015: no I, O, S, V, Z. */
    private static final String CREDIT_CODE_DIGITS = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    private static final int CREDIT_CODE_BASE = CREDIT_CODE_DIGITS.length();
    private static final Pattern CREDIT_CODE = Pattern.compile("[" + CREDIT_CODE_DIGITS + "]{18}");
    private static final Pattern LEI = Pattern.compile("[0-9A-Z]{18}[0-9]{2}");
    private static final Pattern STOCK_CODE = Pattern.compile("[A-Z0-9]{1,6}\\.[A-Z]{1,3}");
    private static final String LABEL = "[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?";
    private static final Pattern HOST = Pattern.compile("(?=.{4,253}$)(?:" + LABEL + "\\.)+" + LABEL);
    private static final BigInteger LEI_MODULUS = BigInteger.valueOf(97);
    private static final int DIGITS_AND_LETTERS = 36;

    private Identifiers() {}

    /**
     * The identifier in its register's own form: letters of a host name small, all others capital.
     *
     * @return absent if it is none, for example because its check digits are wrong
     */
    public static @Nullable String read(IdentifierScheme scheme, String sent) {
        String capital = sent.toUpperCase(Locale.ROOT);
        return switch (scheme) {
            case UNIFIED_SOCIAL_CREDIT_CODE -> isCreditCode(capital) ? capital : null;
            case LEI -> isLei(capital) ? capital : null;
            case STOCK_CODE -> STOCK_CODE.matcher(capital).matches() ? capital : null;
            case WEBSITE -> host(sent.toLowerCase(Locale.ROOT));
        };
    }

    /** The last character makes the weighted sum of all a multiple of 31; the weights are the powers of 3. */
    private static boolean isCreditCode(String code) {
        if (!CREDIT_CODE.matcher(code).matches()) {
            return false;
        }
        int sum = 0;
        int weight = 1;
        for (int i = 0; i < code.length() - 1; i++) {
            sum += CREDIT_CODE_DIGITS.indexOf(code.charAt(i)) * weight;
            weight = weight * 3 % CREDIT_CODE_BASE;
        }
        int check = CREDIT_CODE_DIGITS.indexOf(code.charAt(code.length() - 1));
        return (sum + check) % CREDIT_CODE_BASE == 0;
    }

    /** ISO 7064 mod 97-10, letters read as 10 to 35. */
    private static boolean isLei(String code) {
        if (!LEI.matcher(code).matches()) {
            return false;
        }
        StringBuilder digits = new StringBuilder();
        code.chars().forEach(character -> digits.append(Character.digit(character, DIGITS_AND_LETTERS)));
        return new BigInteger(digits.toString()).mod(LEI_MODULUS).equals(BigInteger.ONE);
    }

    private static @Nullable String host(String sent) {
        return HOST.matcher(sent).matches() ? sent : null;
    }

    /** Whether one company alone can carry it. A stock code is also what subsidiaries go by: with the holder who carries it. A site may serve several companies. */
    public static boolean isExclusive(IdentifierAsserted asserted) {
        return switch (asserted.scheme()) {
            case UNIFIED_SOCIAL_CREDIT_CODE, LEI -> true;
            case STOCK_CODE -> asserted.holder() == null;
            case WEBSITE -> false;
        };
    }
}
