package beian.filing.event;

/** What a source states, or somebody on the word of a source. */
public sealed interface FilingEvent extends LogEvent permits BatchAnnounced, CompanyNamed, EvidencedEvent, StatedRow {

    /** Who states it: the publisher's name as printed, for example 国家互联网信息办公室. */
    String source();

    /** Where in the source it stands. */
    Locator locator();
}
