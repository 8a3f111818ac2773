package beian.shift.count;

/** The day by which a row belongs to a month, quarter, half-year or year. */
public enum Day {
    /** On which its source published it. */
    PUBLISHED,
    /** 备案时间: on which it was filed, as far as its source states that. */
    FILED
}
