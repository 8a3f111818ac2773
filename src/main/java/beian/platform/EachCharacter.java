package beian.platform;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntFunction;

/** What a character becomes, worked out when it is first met: a register uses few thousand of them. */
final class EachCharacter {

    private final Map<Integer, String> known = new ConcurrentHashMap<>();
    private final IntFunction<String> change;

    EachCharacter(IntFunction<String> change) {
        this.change = change;
    }

    String of(int character) {
        String made = known.get(character); // without a lock, which making a new one takes
        return made == null ? known.computeIfAbsent(character, change::apply) : made;
    }
}
