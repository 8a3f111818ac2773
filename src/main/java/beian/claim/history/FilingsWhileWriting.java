package beian.claim.history;

import beian.claim.row.HeldFilings;
import beian.claim.row.Snapshot;
import beian.ruleset.Rulesets;
import java.lang.ref.SoftReference;
import java.sql.Connection;
import java.sql.SQLException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * All filings as the tables have them that are being written, for claims that name no batch: read once, when a recording
 * first concerns such a claim, and from then on only what is new. Given up where memory runs short, and read again.
 */
final class FilingsWhileWriting {

    private final Rulesets rulesets;
    private SoftReference<Held> kept = new SoftReference<>(null);

    /**
     * What is held of some tables.
     *
     * @param tables the address of their database, and the schema in it
     * @param since first position of what the transaction brings by which it was read
     */
    private record Held(String tables, long since, long upTo, HeldFilings filings) {}

    FilingsWhileWriting(Rulesets rulesets) {
        this.rulesets = rulesets;
    }

    /**
     * Those of the tables that a transaction writes.
     *
     * @param first position of what it brings: what another one brought beyond may have been taken back
     */
    Snapshot.Memory of(Connection connection, long first) throws SQLException {
        String tables = connection.getMetaData().getURL() + " " + connection.getSchema();
        return (moment, jdbc) -> upTo(tables, first, moment.position(), jdbc);
    }

    private synchronized HeldFilings upTo(String tables, long first, long position, JdbcClient jdbc) {
        Held held = kept.get();
        boolean holds = held != null && held.tables().equals(tables) && (held.upTo() < first || held.since() == first);
        Held before = holds ? held : null;
        if (before != null && before.upTo() >= position) {
            return before.filings();
        }
        HeldFilings from = before != null && before.filings().areBy(rulesets.all())
                ? before.filings()
                : HeldFilings.none(rulesets.all());
        HeldFilings read = from.upTo(position, jdbc);
        kept = new SoftReference<>(new Held(tables, first, position, read));
        return read;
    }
}
