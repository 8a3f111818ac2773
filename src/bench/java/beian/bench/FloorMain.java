package beian.bench;

import beian.bench.Sample.Group;
import java.sql.Connection;
import java.util.List;

/** Measures the floor with the rows that the tracker left in the store that the argument names. */
final class FloorMain {

    /** So many commands of one row make a chunk of the tracker's. */
    private static final int CHUNK = 700;

    private FloorMain() {}

    public static void main(String[] place) throws Exception {
        Quiet.please();
        Sizes sizes = Sizes.ofThisProcess();
        FloorStore source = FloorStore.of(place[0]);
        write(source, sizes);
        rebuild(source, sizes.contestant());
        System.exit(0);
    }

    private static void write(FloorStore source, Sizes sizes) throws Exception {
        Sample sample = Sample.read(source, sizes.batches());
        try (Connection events = source.events()) {
            System.out.println("Sample: " + sample.size(events));
        }
        List<Group> warmUp = sample.large().subList(0, Math.min(sizes.warmUp(), sample.large().size()));
        FloorStore empty = source.empty("empty");
        measure("warm-up", empty, "warm", sample, warmUp, sizes.warmUp() * 50);
        FloorStore before = source.copy("before");
        sample.removeFrom(before);
        measure(sizes.contestant(), before, "timed", sample, sample.large(), sizes.commands());
        warmUpRebuild(empty, sample, warmUp);
    }

    private static void warmUpRebuild(FloorStore empty, Sample sample, List<Group> warmUp) throws Exception {
        for (boolean copying : ways(empty)) {
            Floor floor = new Floor(empty.copy(copying ? "copied" : "rebuilt"), sample, copying);
            floor.record(warmUp);
            floor.rebuild(2, warmUp);
        }
    }

    /** What the tracker rebuilt: all that is in its log, beside the generation that it left. */
    private static void rebuild(FloorStore source, String contestant) throws Exception {
        Sample all = Sample.read(source, Integer.MAX_VALUE);
        List<Group> chunks = all.together(CHUNK);
        int generation = source.live();
        for (boolean copying : ways(source)) {
            generation++;
            Floor floor = new Floor(source, all, copying);
            Result.say("rebuild", named(contestant, copying), floor.rebuild(generation, chunks));
        }
    }

    /** With and without copying, where it can be. */
    private static List<Boolean> ways(FloorStore store) {
        return store.manyWriters() ? List.of(false, true) : List.of(false);
    }

    private static String named(String contestant, boolean copying) {
        return copying ? contestant + "-copy" : contestant;
    }

    /** @param before has what the tables held before the sample came into them */
    private static void measure(
            String contestant, FloorStore before, String name, Sample sample, List<Group> batches, int commands)
            throws Exception {
        List<Group> small = sample.small().subList(0, Math.min(2 * commands, sample.small().size()));
        for (boolean copying : ways(before)) {
            String store = copying ? name + "_copied" : name;
            Floor log = new Floor(before.copy(store + "_log"), sample, copying);
            Result.say("b5000", named(contestant, copying), log.record(batches));
            Floor floor = new Floor(before.copy(store + "_all"), sample, copying);
            Result.say("shown", named(contestant, copying), floor.show(batches));
            if (!copying) {
                floor.commands(contestant, 1, small.subList(0, small.size() / 2));
                floor.commands(contestant, 16, small.subList(small.size() / 2, small.size()));
            }
        }
    }
}
