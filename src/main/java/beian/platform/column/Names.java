package beian.platform.column;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Gives each text a number, from 1 on; 0 stands for none. Written by one thread at a time, read by any. */
public final class Names {

    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> names = new ArrayList<>(List.of(""));

    /** The number of a text, a new one if it has none yet. */
    public synchronized int number(@Nullable String name) {
        if (name == null) {
            return 0;
        }
        Integer number = numbers.get(name);
        if (number == null) {
            number = names.size();
            numbers.put(name, number);
            names.add(name);
        }
        return number;
    }

    /** The number of a text; 0 if it has none. */
    public synchronized int find(String name) {
        return numbers.getOrDefault(name, 0);
    }

    /** The text of a number; absent for 0. */
    public synchronized @Nullable String name(int number) {
        return number == 0 ? null : names.get(number);
    }

    /** One more than the greatest number. */
    public synchronized int size() {
        return names.size();
    }
}
