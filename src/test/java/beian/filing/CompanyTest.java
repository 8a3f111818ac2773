package beian.filing;

import static org.axonframework.test.matchers.Matchers.exactSequenceOf;
import static org.axonframework.test.matchers.Matchers.payloadsMatching;
import static org.axonframework.test.matchers.Matchers.predicate;

import beian.filing.Company.FileModel;
import beian.filing.Company.NameCompany;
import beian.filing.event.BatchAnnounced;
import beian.filing.event.CompanyNamed;
import beian.filing.event.Locator;
import beian.filing.event.ModelFiled;
import beian.filing.event.Series;
import beian.platform.Rejected;
import java.util.List;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Decisions of the two aggregates, given their past. */
class CompanyTest {

    private static final String SOURCE = "国家互联网信息办公室";
    private final AggregateTestFixture<Company> company = new AggregateTestFixture<>(Company.class);

    private static CompanyNamed named() {
        return new CompanyNamed("c1", "北京智谱华章科技有限公司", true, "cac:2024-04", "2024-04-02", SOURCE, Locator.DOCUMENT);
    }

    private static ModelFiled filed(int row) {
        return new ModelFiled(
                "c1",
                "cac:2024-04:" + row,
                "cac:2024-04",
                row,
                Series.FILING,
                "智谱清言",
                "北京智谱华章科技有限公司",
                "北京市",
                "Beijing-ChatGLM-20230821",
                "2023-08-31",
                null,
                null,
                null,
                List.of(),
                "2024-04-02",
                SOURCE,
                new Locator("已备案", "2"));
    }

    @Nested
    class NameACompany {

        @Test
        void comes_into_the_log_under_its_first_name() {
            company.givenNoPriorActivity().when(new NameCompany(named())).expectEvents(named());
        }
    }

    @Nested
    class FileAModel {

        @Test
        void adds_a_filing_to_its_history() {
            company.given(named(), filed(1)).when(new FileModel("c1", filed(2))).expectEvents(filed(2));
        }

        @Test
        void refuses_a_filing_that_is_in_its_history() {
            company.given(named(), filed(1))
                    .when(new FileModel("c1", filed(1)))
                    .expectNoEvents()
                    .expectException(Rejected.class)
                    .expectExceptionMessage("filing.recorded");
        }
    }

    @Nested
    class AnnounceABatch {

        @Test
        void states_what_the_source_published() {
            RecordBatch command = BatchReader.read("cac:2024-04", Bodies.batch(Bodies.row("智谱清言", "智谱")));

            new AggregateTestFixture<>(Batch.class)
                    .givenNoPriorActivity()
                    .when(command)
                    .expectEventsMatching(payloadsMatching(
                            exactSequenceOf(predicate(payload -> payload instanceof BatchAnnounced event
                                    && event.rows() == 1
                                    && event.batchId().equals("cac:2024-04")
                                    && event.publishedOn().equals("2024-04-02")))));
        }
    }
}
