package beian.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** All contestants, one after the other, each on a store of its own. */
record Round(Server server, int number, List<String> parts, boolean isShort) {

    private static final int WARM_UP = 8;
    /** The machine's compiler is done with the floor long before it is done with a server. */
    private static final int OURS_WARM_UP = 40;

    List<Result> measure() throws IOException {
        List<Result> results = new ArrayList<>();
        if (parts.contains("ours")) {
            String folder = Stores.newFolder();
            results.addAll(ours("sqlite", folder, Stores.sqlite(folder)));
            String url = server.newDatabase();
            results.addAll(ours("postgres", url, Stores.postgres(url)));
        }
        results.addAll(stock("stock", isShort ? 0 : 3000));
        results.addAll(stock("tuned", isShort ? 0 : 20_000, "tuned"));
        if (parts.contains("dcb-es")) {
            results.addAll(Dcb.measure(server, sizes("dcb-es", WARM_UP)));
        }
        return results;
    }

    private List<Result> ours(String kind, String place, List<String> settings) {
        List<Result> results = new ArrayList<>(Child.java(
                Child.withoutJpa(),
                "512m",
                OursMain.class.getName(),
                sizes("ours-" + kind, OURS_WARM_UP).options(),
                settings));
        if (parts.contains("floor")) {
            // The rows are in its memory.
            results.addAll(Child.java(
                    Child.withoutJpa(),
                    "8g",
                    FloorMain.class.getName(),
                    sizes("floor-" + kind, WARM_UP).options(),
                    List.of(place)));
        }
        return results;
    }

    /** Fewer rows: it is slow. */
    private List<Result> stock(String contestant, int filingsToRebuild, String... tuned) {
        if (!parts.contains(contestant)) {
            return List.of();
        }
        Sizes sizes = isShort
                ? new Sizes(contestant, number, 1, 1, 200, 50)
                : new Sizes(contestant, number, 10, 2, 1000, 500);
        List<String> arguments = new ArrayList<>(List.of(server.newDatabase(), Integer.toString(filingsToRebuild)));
        arguments.addAll(List.of(tuned));
        return Child.java(Child.everything(), "512m", "peer.stock.StockMain", sizes.options(), arguments);
    }

    private Sizes sizes(String contestant, int warmUp) {
        return isShort
                ? new Sizes(contestant, number, 2, 2, 5000, 400)
                : new Sizes(contestant, number, warmUp, 36, 5000, 4000);
    }
}
