package beian.contract;

import java.util.List;
import java.util.Random;

/** Values that break what trusts its input. */
final class Nasty {

    private static final int LONG = 5000;

    private static final List<String> TEXTS = List.of(
            "",
            " ",
            "\u0000",
            "\t\r\n",
            "a\r\nX-Injected: 1",
            "\uFEFF",
            "\u202Etxt.exe",
            "\uD83D\uDE00",
            "Å\u0301\u0301\u0301",
            "模型\u3000名称",
            "' or '1'='1",
            "\"; drop table DomainEventEntry; --",
            "%",
            "_",
            "\\",
            "../../../../etc/passwd",
            "..%2f..%2f",
            "/",
            "?",
            "#",
            "${jndi:ldap://127.0.0.1/a}",
            "#{7*7}",
            "<script>alert(1)</script>",
            "=cmd|' /C calc'!A0",
            "null",
            "true",
            "-1",
            "0",
            "1",
            "1.5",
            "1e400",
            "NaN",
            "2147483648",
            "9223372036854775807",
            "9223372036854775808",
            "-9223372036854775809",
            "2026-02-30",
            "2026-13",
            "0000-00-00",
            "9999-12-31",
            "-0001-01-01",
            "+999999999-12-31",
            "2026-01-31T12:00:00Z",
            "2026-01-31T25:61:61Z",
            "约70亿",
            "BATCH,MONTH",
            "default,strict",
            "source:",
            "*",
            "(",
            "[a",
            "{",
            "a".repeat(LONG),
            "模".repeat(LONG));

    private Nasty() {}

    static String text(Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> letters(random);
            default -> TEXTS.get(random.nextInt(TEXTS.size()));
        };
    }

    /** Any characters at all, surrogates without a partner among them. */
    private static String letters(Random random) {
        StringBuilder text = new StringBuilder();
        int length = random.nextInt(40);
        for (int i = 0; i < length; i++) {
            text.append((char) random.nextInt(random.nextBoolean() ? 0x80 : 0x10000));
        }
        return text.toString();
    }

    /** A body that is no JSON, or JSON of an unlikely shape. */
    static String body(Random random) {
        return switch (random.nextInt(9)) {
            case 0 -> "";
            case 1 -> "{";
            case 2 -> "[".repeat(LONG) + "]".repeat(LONG);
            case 3 -> "{\"a\":".repeat(LONG) + "1" + "}".repeat(LONG);
            case 4 -> "[]";
            case 5 -> "null";
            case 6 -> "{\"id\":1,\"id\":2}";
            case 7 -> "1" + "0".repeat(LONG);
            default -> text(random);
        };
    }
}
