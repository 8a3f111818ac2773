package beian.intake.flag;

import beian.intake.name.Regions;
import java.util.Map;
import java.util.Optional;

/** How numbers of a region usually begin; the register is not of one mind about capitals. */
@FunctionalInterface
public interface PrefixSpelling {

    /** Where fewer rows than these were counted, the official romanisation stands instead of the majority. */
    int ENOUGH_ROWS = 10;

    /**
     * The usual spelling.
     *
     * @param region as printed, for example 浙江省
     * @return empty if the region is unknown
     */
    Optional<String> of(String region);

    /**
     * Majority spellings of the 1,182 rows published from 2024-04 to 2025-12: they differ from the official romanisation
     * for two regions (浙江 64 of 69 rows, 重庆 10 of 12). 陕西 has 5 rows in three spellings and 山西 2 in two: too few.
     */
    static PrefixSpelling published() {
        Map<String, String> majorities = Map.of("浙江", "ZheJiang", "重庆", "ChongQing");
        return region ->
                Optional.ofNullable(majorities.get(Regions.shortName(region))).or(() -> Regions.romanised(region));
    }

    /**
     * Majorities of a register as counted, where it has enough rows; the published ones for the others.
     *
     * @param counts rows by region, as printed, and by spelling
     */
    static PrefixSpelling counted(Map<String, Map<String, Integer>> counts) {
        PrefixSpelling published = published();
        return region -> Optional.ofNullable(counts.get(region))
                .filter(spellings ->
                        spellings.values().stream().mapToInt(Integer::intValue).sum() >= ENOUGH_ROWS)
                .flatMap(spellings -> spellings.entrySet().stream().max(Map.Entry.comparingByValue()))
                .map(Map.Entry::getKey)
                .or(() -> published.of(region));
    }
}
