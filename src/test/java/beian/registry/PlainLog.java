package beian.registry;

import beian.filing.event.BatchAnnounced;
import beian.filing.event.CompanyNamed;
import beian.filing.event.EvidencedEvent;
import beian.filing.event.FilingRestated;
import beian.filing.event.ModelFiled;
import beian.filing.event.PartialDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** Every event of a log, in order. */
public record PlainLog(List<Logged> events) {

    /** One event and its position. */
    public record Logged(long position, Object event) {

        /** As its source dates it. */
        String publishedOn() {
            if (event instanceof BatchAnnounced e) {
                return e.publishedOn();
            } else if (event instanceof CompanyNamed e) {
                return e.publishedOn();
            } else if (event instanceof ModelFiled e) {
                return e.publishedOn();
            } else if (event instanceof FilingRestated e) {
                return e.publishedOn();
            }
            return ((EvidencedEvent) event).evidence().publishedOn();
        }

        /** The day on which it was certainly public. */
        public String day() {
            return last(publishedOn());
        }
    }

    static String first(String date) {
        return PartialDate.parse(date).first().toString();
    }

    static String last(String date) {
        return PartialDate.parse(date).last().toString();
    }

    /** What the log held at a position. */
    public PlainLog at(long position) {
        List<Logged> held = new ArrayList<>();
        for (Logged logged : events) {
            if (logged.position() <= position) {
                held.add(logged);
            }
        }
        return new PlainLog(held);
    }

    /** The days on which something was published, in order. */
    public List<String> days() {
        TreeSet<String> days = new TreeSet<>();
        for (Logged logged : events) {
            days.add(logged.day());
        }
        return List.copyOf(days);
    }
}
