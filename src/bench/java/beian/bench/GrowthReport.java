package beian.bench;

/** What becomes slower as the log grows, and by how much. */
final class GrowthReport {

    private GrowthReport() {}

    static String of(Results results) {
        return results.isEmpty() ? "" : "\n## Growth\n";
    }
}
