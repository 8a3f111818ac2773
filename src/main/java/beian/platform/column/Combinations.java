package beian.platform.column;

/** Gives each combination of two numbers a number, from 0 on. */
public final class Combinations {

    private static final int FEWEST = 1 << 10;
    private static final long MIX = 0x9E3779B97F4A7C15L;

    private long[] keys = new long[FEWEST];
    /** One more than the number of the key at the same place; 0 where there is none. */
    private int[] numbers = new int[FEWEST];

    private int size;

    /** The number of a combination, a new one if it has none yet. */
    public int number(int one, int other) {
        long key = ((long) one << Integer.SIZE) | (other & 0xFFFF_FFFFL);
        int at = place(key);
        if (numbers[at] == 0) {
            if (2 * size >= keys.length) {
                grow();
                at = place(key);
            }
            keys[at] = key;
            numbers[at] = ++size;
        }
        return numbers[at] - 1;
    }

    /** How many there are. */
    public int size() {
        return size;
    }

    private int place(long key) {
        int mask = keys.length - 1;
        int at = (int) ((key * MIX) >>> Integer.SIZE) & mask;
        while (numbers[at] != 0 && keys[at] != key) {
            at = (at + 1) & mask;
        }
        return at;
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldNumbers = numbers;
        keys = new long[2 * oldKeys.length];
        numbers = new int[2 * oldKeys.length];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldNumbers[i] != 0) {
                int at = place(oldKeys[i]);
                keys[at] = oldKeys[i];
                numbers[at] = oldNumbers[i];
            }
        }
    }

    /** The first of the two numbers of each combination, by its number. */
    public int[] firsts() {
        int[] firsts = new int[size];
        for (int i = 0; i < keys.length; i++) {
            if (numbers[i] != 0) {
                firsts[numbers[i] - 1] = (int) (keys[i] >> Integer.SIZE);
            }
        }
        return firsts;
    }

    /** The second ones, likewise. */
    public int[] seconds() {
        int[] seconds = new int[size];
        for (int i = 0; i < keys.length; i++) {
            if (numbers[i] != 0) {
                seconds[numbers[i] - 1] = (int) keys[i];
            }
        }
        return seconds;
    }
}
