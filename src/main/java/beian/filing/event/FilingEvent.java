package beian.filing.event;

/** Anything that can stand in the log; the sealed list is the catalogue of {@code docs/events.md}. */
public sealed interface FilingEvent permits BatchAnnounced, CompanyNamed, EvidencedEvent, FilingRestated, ModelFiled {

    /** Who states it: the publisher's name as printed, for example 国家互联网信息办公室. */
    String source();

    /** Where in the source it stands. */
    Locator locator();
}
