package beian.intake.name;

/** How far two spellings are apart. */
public final class Spelling {

    private Spelling() {}

    /** The fewest letters to be put in, left out or exchanged to make one of the other (Levenshtein). */
    public static int distance(String a, String b) {
        int[] above = new int[b.length() + 1];
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            above[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int exchanged = above[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(exchanged, Math.min(above[j], row[j - 1]) + 1);
            }
            int[] free = above;
            above = row;
            row = free;
        }
        return above[b.length()];
    }
}
