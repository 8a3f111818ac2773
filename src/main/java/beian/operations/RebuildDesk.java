package beian.operations;

import beian.platform.Rejected;
import beian.platform.store.Stores;
import java.util.List;
import org.springframework.stereotype.Component;

/** Starts, watches and ends rebuilds of the read models: any node tells about those of all nodes. */
@Component
public class RebuildDesk {

    private final Rebuilder rebuilder;
    private final Rebuilds rebuilds;
    private final Stores stores;

    RebuildDesk(Rebuilder rebuilder, Rebuilds rebuilds, Stores stores) {
        this.rebuilder = rebuilder;
        this.rebuilds = rebuilds;
        this.stores = stores;
    }

    /**
     * Begins to rebuild every read model from the log.
     *
     * @throws Rejected 409 {@code rebuild.running} while another rebuild runs, on any node
     */
    public Rebuild start() {
        return rebuilder.start();
    }

    /** The last 100, newest first. */
    public List<Rebuild> newestFirst() {
        List<Rebuild> kept = rebuilds.newestFirst();
        if (kept.stream().anyMatch(this::seemsAbandoned)) {
            rebuilder.abandonUnfinished();
            kept = rebuilds.newestFirst();
        }
        return kept.stream().map(this::newest).toList();
    }

    /**
     * One of them.
     *
     * @throws Rejected 404 {@code rebuild.unknown}
     */
    public Rebuild rebuild(String id) {
        return newest(settled(id));
    }

    /**
     * Asks a rebuild to end.
     *
     * @throws Rejected 404 {@code rebuild.unknown}; 409 {@code rebuild.ended} if it is too late
     */
    public Rebuild cancel(String id) {
        Rebuild kept = settled(id);
        if (!rebuilds.askToCancel(Long.parseLong(kept.id()))) {
            throw new Rejected(Rejected.Kind.CONFLICT, "rebuild.ended", id, find(id).state());
        }
        RebuildRun here = rebuilder.running();
        if (here != null && here.id().equals(kept.id())) {
            here.cancel();
        }
        return newest(find(id));
    }

    private Rebuild settled(String id) {
        Rebuild kept = find(id);
        if (seemsAbandoned(kept)) {
            rebuilder.abandonUnfinished();
            return find(id);
        }
        return kept;
    }

    private Rebuild find(String id) {
        try {
            return rebuilds.find(Long.parseLong(id)).orElseThrow(() -> unknown(id));
        } catch (NumberFormatException e) {
            throw unknown(id);
        }
    }

    private static Rejected unknown(String id) {
        return new Rejected(Rejected.Kind.UNKNOWN, "rebuild.unknown", id);
    }

    /** Its node has just said more than is kept. */
    private Rebuild newest(Rebuild kept) {
        RebuildRun here = rebuilder.running();
        return here != null && here.id().equals(kept.id()) ? here.state() : kept;
    }

    private boolean seemsAbandoned(Rebuild kept) {
        Rebuild.State state = kept.state();
        return state.isRunning() && rebuilder.isIdle() && !stores.isRebuildingElsewhere();
    }
}
