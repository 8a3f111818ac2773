package beian.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** What was measured, several times each. */
record Results(List<Result> all) {

    /** A part that has not been run has no results. */
    static Results read(Path file) {
        try {
            return new Results(
                    Files.exists(file)
                            ? Files.readAllLines(file).stream()
                                    .flatMap(line -> Result.read(line).stream())
                                    .toList()
                            : List.of());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void write(Path file) {
        try {
            Files.write(file, all.stream().map(Result::line).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean isEmpty() {
        return all.isEmpty();
    }

    /** NaN if it was not measured. */
    double median(String leg, String contestant) {
        return middle(sorted(leg, contestant, Result::value));
    }

    /** NaN if it was not measured. */
    double p99(String leg, String contestant) {
        return middle(sorted(leg, contestant, Result::p99));
    }

    double least(String leg, String contestant) {
        List<Double> values = sorted(leg, contestant, Result::value);
        return values.isEmpty() ? Double.NaN : values.get(0);
    }

    double most(String leg, String contestant) {
        List<Double> values = sorted(leg, contestant, Result::value);
        return values.isEmpty() ? Double.NaN : values.get(values.size() - 1);
    }

    private static double middle(List<Double> values) {
        return values.isEmpty() ? Double.NaN : values.get(values.size() / 2);
    }

    private List<Double> sorted(String leg, String contestant, ToDoubleFunction<Result> number) {
        return all.stream()
                .filter(result -> result.leg().equals(leg) && result.contestant().equals(contestant))
                .map(number::applyAsDouble)
                .sorted()
                .toList();
    }
}
