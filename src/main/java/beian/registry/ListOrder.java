package beian.registry;

/** How a list is sorted; rows that are the same in it stand in the order of the log. */
public enum ListOrder {
    /** As it was recorded. */
    LOG(""),
    /** By the pinyin of names, syllable by syllable. */
    NAME("by_name"),
    /** By province, in the official order. */
    REGION("by_region");

    private final String column;

    ListOrder(String column) {
        this.column = column;
    }

    /** The key; empty in the order of the log. */
    String column() {
        return column;
    }

    /** What follows {@code order by}. */
    String sql(String place) {
        return column.isEmpty() ? place : column + ", " + place;
    }
}
