package beian.timeline;

import beian.filing.event.EvidencedEvent;
import beian.filing.event.Reason;
import beian.timeline.Entry.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * What is told of an event.
 *
 * @param publishedOn ISO day, month or year on which its source published it
 * @param filedOn ISO day, month or year of the filing that it lists; absent if it lists none, or none with a date
 * @param reason absent if it takes the place of no earlier statement
 */
record Told(
        Sentence sentence,
        Subject subject,
        String publishedOn,
        @Nullable String filedOn,
        @Nullable Reason reason) {

    static Told published(String publishedOn, Subject subject, String zh, String en) {
        return new Told(new Sentence(zh, en), subject, publishedOn, null, null);
    }

    /** What a person recorded, followed by why and on whose word. */
    static Told evidenced(EvidencedEvent event, Subject subject, String zh, String en) {
        String day = event.evidence().publishedOn();
        return new Told(
                new Sentence(
                        "%s（%s；%s，%s）".formatted(zh, Words.zh(event.reason()), event.source(), day),
                        "%s (%s; %s, %s)".formatted(en, Words.en(event.reason()), event.source(), day)),
                subject,
                day,
                null,
                event.reason());
    }

    Told filed(@Nullable String day) {
        return new Told(sentence, subject, publishedOn, day, reason);
    }
}
