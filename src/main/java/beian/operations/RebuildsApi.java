package beian.operations;

import beian.operations.Rebuild.State;
import beian.platform.Rejected;
import beian.platform.store.Stores;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Rebuilds over HTTP: any node tells about those of all nodes. */
@RestController
@RequestMapping("/api/v1/projections/rebuilds")
@Tag(name = "operations")
class RebuildsApi {

    private final Rebuilder rebuilder;
    private final Rebuilds rebuilds;
    private final Stores stores;

    RebuildsApi(Rebuilder rebuilder, Rebuilds rebuilds, Stores stores) {
        this.rebuilder = rebuilder;
        this.rebuilds = rebuilds;
        this.stores = stores;
    }

    @PostMapping
    @Operation(
            summary = "Rebuild every read model from the log",
            description = "Queries are answered from the present ones until the new ones have caught up; recording goes"
                    + " on. Location leads to the progress.")
    ResponseEntity<Rebuild> rebuild() {
        Rebuild started = rebuilder.start();
        return ResponseEntity.accepted()
                .location(URI.create("/api/v1/projections/rebuilds/" + started.id()))
                .body(started);
    }

    @GetMapping
    @Operation(summary = "The last 100 rebuilds, newest first")
    ResponseEntity<List<Rebuild>> rebuilds() {
        List<Rebuild> kept = rebuilds.newestFirst();
        if (kept.stream().anyMatch(this::seemsAbandoned)) {
            rebuilder.abandonUnfinished();
            kept = rebuilds.newestFirst();
        }
        return fresh(kept.stream().map(this::newest).toList());
    }

    @GetMapping("/{id}")
    @Operation(summary = "Progress of a rebuild: done, total, rate, time left")
    ResponseEntity<Rebuild> rebuild(@Parameter(example = "1") @PathVariable String id) {
        return fresh(newest(settled(id)));
    }

    @DeleteMapping("/{id}")
    @Operation(
            summary = "Cancel a rebuild",
            description =
                    "What was built so far is removed within about a second; the live read models are not touched."
                            + " Once it switches over, or has ended, it is too late.")
    ResponseEntity<Rebuild> cancel(@Parameter(example = "1") @PathVariable String id) {
        Rebuild kept = settled(id);
        if (!rebuilds.askToCancel(Long.parseLong(kept.id()))) {
            throw new Rejected(Rejected.Kind.CONFLICT, "rebuild.ended", id, find(id).state());
        }
        RebuildRun here = rebuilder.running();
        if (here != null && here.id().equals(kept.id())) {
            here.cancel();
        }
        return ResponseEntity.accepted().body(newest(find(id)));
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
        State state = kept.state();
        return state.isRunning() && rebuilder.isIdle() && !stores.isRebuildingElsewhere();
    }

    private static <T> ResponseEntity<T> fresh(T body) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(body);
    }
}
