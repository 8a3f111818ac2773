package beian.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** A store on SQLite and one on PostgreSQL that grow from a few filings to many. */
record Growth(Server server, List<Integer> sizes, int rows) {

    private static final int STARTS = 3;

    List<Result> measure() {
        List<Result> results = new ArrayList<>();
        results.addAll(grow("ours-sqlite", () -> Stores.sqlite(Stores.newFolder())));
        results.addAll(grow("ours-postgres", () -> Stores.postgres(server.newDatabase())));
        return results;
    }

    private List<Result> grow(String contestant, Supplier<List<String>> newStore) {
        List<Result> results = new ArrayList<>();
        List<String> store = newStore.get();
        int filings = 0;
        for (int size : sizes) {
            GrowthStep step = new GrowthStep(contestant, filings, size, rows);
            List<String> settings = new ArrayList<>(newStore.get());
            settings.addAll(store);
            results.addAll(child(step, settings));
            for (int i = 0; i < STARTS; i++) {
                results.addAll(child(new GrowthStep(contestant, size, size, rows), store));
            }
            filings = step.end();
        }
        return results;
    }

    private static List<Result> child(GrowthStep step, List<String> settings) {
        return Child.java(Child.withoutJpa(), "512m", GrowthMain.class.getName(), step.options(), settings);
    }
}
