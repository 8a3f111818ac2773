package beian.bench;

import beian.bench.Sample.Group;
import java.sql.Connection;
import java.util.List;
import java.util.stream.Stream;

/** Measures the floor with the rows that the tracker left in the store that the argument names. */
final class FloorMain {

    /** So many commands of one row make a chunk of the tracker's. */
    private static final int CHUNK = 700;

    private FloorMain() {}

    public static void main(String[] place) throws Exception {
        Quiet.please();
        Sizes sizes = Sizes.ofThisProcess();
        FloorStore source = FloorStore.of(place[0]);
        Sample sample = Sample.read(source, sizes);
        try (Connection events = source.events()) {
            System.out.println("Sample: " + sample.size(events));
        }
        int warmUp = Math.min(sizes.warmUp(), sample.large().size());
        FloorStore empty = source.empty("empty");
        measure("warm-up", empty, "warm", sample, sample.large().subList(0, warmUp), sizes.warmUp() * 50);
        FloorStore before = source.copy("before");
        sample.removeFrom(before);
        measure(sizes.contestant(), before, "timed", sample, sample.large(), sizes.commands());
        System.exit(0);
    }

    /** @param before has what the tables held before the sample came into them */
    private static void measure(
            String contestant, FloorStore before, String name, Sample sample, List<Group> batches, int commands)
            throws Exception {
        List<Group> small = sample.small().subList(0, Math.min(2 * commands, sample.small().size()));
        List<Group> all = Stream.concat(batches.stream(), Group.together(small, CHUNK).stream())
                .toList();
        Floor floor = measure(contestant, before, name, sample, batches, all, false);
        List<Group> alone = small.subList(0, small.size() / 2);
        List<Group> together = small.subList(small.size() / 2, small.size());
        floor.commands(contestant, 1, alone);
        floor.commands(contestant, 16, together);
        if (before.manyWriters()) {
            measure(contestant + "-copy", before, name + "_copied", sample, batches, all, true);
        }
    }

    /** @return what holds the batches now */
    private static Floor measure(
            String contestant,
            FloorStore before,
            String name,
            Sample sample,
            List<Group> batches,
            List<Group> all,
            boolean copying)
            throws Exception {
        Result.say("b5000", contestant, new Floor(before.copy(name + "_log"), sample, copying).record(batches));
        Floor floor = new Floor(before.copy(name + "_all"), sample, copying);
        Result.say("shown", contestant, floor.show(batches));
        Floor rebuilt = new Floor(before.empty(name + "_rebuild"), sample, copying);
        rebuilt.record(all);
        Result.say("rebuild", contestant, rebuilt.rebuild(all));
        return floor;
    }
}
