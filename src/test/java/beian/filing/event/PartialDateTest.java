package beian.filing.event;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PartialDateTest {

    @ParameterizedTest
    @CsvSource({
        "2024-04-02, 2024-04-02, 2024-04-02, 2024-04-02",
        "2024/4/2, 2024-04-02, 2024-04-02, 2024-04-02",
        "2024.4.2, 2024-04-02, 2024-04-02, 2024-04-02",
        "2024年4月2日, 2024-04-02, 2024-04-02, 2024-04-02",
        "2024 年 4 月 2 日, 2024-04-02, 2024-04-02, 2024-04-02",
        "2023 年 8 月, 2023-08, 2023-08-01, 2023-08-31",
        "2025年7月, 2025-07, 2025-07-01, 2025-07-31",
        "2024-02, 2024-02, 2024-02-01, 2024-02-29",
        "2023, 2023, 2023-01-01, 2023-12-31",
        "2023年, 2023, 2023-01-01, 2023-12-31",
    })
    void reads_a_printed_date_as_the_days_that_it_may_be(String printed, String iso, String first, String last) {
        PartialDate date = PartialDate.read(printed).orElseThrow();

        assertThat(date.iso()).isEqualTo(iso);
        assertThat(date.first()).isEqualTo(first);
        assertThat(date.last()).isEqualTo(last);
        assertThat(PartialDate.parse(date.iso())).isEqualTo(date);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2024-13", "2023-02-29", "24/4/2", "2024-4-2-1", "二〇二四年", "2025/6/30（补登）", "20240402"})
    void reads_nothing_else(String printed) {
        assertThat(PartialDate.read(printed)).isEmpty();
    }
}
