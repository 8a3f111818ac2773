package beian.claim.reading;

/** Takes in filings of which one source speaks. */
public interface Heard {

    /** One filing. */
    void add(Fact fact);

    /**
     * Makes ready for filings that every filter of the claim passes, or stops, as it does the first of them.
     *
     * @param first which is not taken in yet
     */
    Alike alike(Fact first);

    /** Takes in those that are alike. */
    interface Alike {

        /**
         * One of them.
         *
         * @param place position of the event that first stated it
         * @param company id of the company under which its own is shown
         */
        void add(long place, String company);
    }
}
