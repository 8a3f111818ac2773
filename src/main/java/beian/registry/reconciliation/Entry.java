package beian.registry.reconciliation;

import beian.filing.event.Series;
import beian.registry.fact.Announcement;
import beian.registry.fact.Stated;
import beian.registry.reconciliation.Line.Count;
import beian.registry.reconciliation.Line.What;
import beian.registry.reconciliation.book.Ordinals;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A line before its candidates are read and its sentence is told. */
record Entry(
        Announcement batch,
        What what,
        @Nullable Series series,
        @Nullable String within,
        @Nullable String asOf,
        Stated announced,
        Count recorded,
        List<Count> otherwise,
        @Nullable Ordinals ordinals,
        Finding finding) {

    static Entry ofBatch(Announcement batch, What what, int announced, Count recorded, Finding finding) {
        return new Entry(batch, what, null, null, null, Stated.exactly(announced), recorded, List.of(), null, finding);
    }
}
