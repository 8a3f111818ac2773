package beian.filing.event;

/** Anything that can stand in the log; the sealed list is the catalogue of {@code docs/events.md}. */
public sealed interface LogEvent permits CitationMade, ClaimEvent, FilingEvent {}
