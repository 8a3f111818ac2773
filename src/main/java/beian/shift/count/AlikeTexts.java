package beian.shift.count;

import beian.platform.column.Names;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What each number of an {@link Alike} stands for. Written by one thread at a time; what is there never changes. */
final class AlikeTexts {

    private static final int TOGETHER = 500;

    private final Names numbers = new Names();
    private volatile @Nullable Counted[] texts = new Counted[1];

    /** The number of a key; what it stands for may have to be read. */
    int number(String key) {
        return numbers.number(key);
    }

    /** Reads what numbers stand for that were given since it was called last. */
    void read(JdbcClient jdbc) {
        int known = texts.length;
        int[] missing = IntStream.range(known, numbers.size()).toArray();
        @Nullable Counted[] all = Arrays.copyOf(texts, numbers.size());
        for (int from = 0; from < missing.length; from += TOGETHER) {
            List<String> keys = Arrays.stream(missing, from, Math.min(missing.length, from + TOGETHER))
                    .mapToObj(number -> String.valueOf(numbers.name(number)))
                    .toList();
            jdbc.sql("select * from shift_alike where alike in (:keys)")
                    .param("keys", keys)
                    .query(row -> {
                        all[numbers.find(row.getString(Alike.KEY))] = Counted.one(row);
                    });
        }
        texts = all;
    }

    /** One more than the greatest number that can be looked up; the least is 1. */
    int size() {
        return texts.length;
    }

    /** One statement of those with this number, without days of filing. */
    Counted of(int number) {
        Counted text = texts[number];
        if (text == null) {
            throw new IllegalStateException("No words are kept of " + numbers.name(number));
        }
        return text;
    }
}
