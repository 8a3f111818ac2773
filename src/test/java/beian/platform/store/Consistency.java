package beian.platform.store;

import static org.assertj.core.api.Assertions.assertThat;

import beian.platform.projection.Progress;
import beian.platform.projection.Views;
import java.util.List;

/** What must be true of a log and its projections, whatever happened before. */
final class Consistency {

    private Consistency() {}

    /** Every history is whole, no position is left out, and every projection of every node has seen every event. */
    static void assertOf(List<Node> nodes) {
        Node node = nodes.get(0);
        assertHistoriesWhole(node);
        long head = node.bean(Progress.class).head();
        assertThat(node.count("select count(*) from DomainEventEntry")).isEqualTo(head);
        long filed = events(node, "ModelFiled");
        for (Node each : nodes) {
            each.awaitProjections();
            assertThat(rows(each, "timeline_entry")).isEqualTo(head);
            assertThat(rows(each, "registry_filing")).isEqualTo(filed);
            assertThat(rows(each, "shift_filing")).isEqualTo(filed);
            assertThat(rows(each, "registry_company")).isEqualTo(events(node, "CompanyNamed"));
        }
    }

    static void assertHistoriesWhole(Node node) {
        assertThat(node.count("select count(*) from (select 1 from DomainEventEntry group by aggregateIdentifier"
                        + " having min(sequenceNumber) <> 0 or max(sequenceNumber) <> count(*) - 1) as torn"))
                .isZero();
    }

    static long events(Node node, String type) {
        return node.count("select count(*) from DomainEventEntry where payloadType like '%" + type + "'");
    }

    /** 0 if a node has the right to process, 1 if none has. */
    static long unclaimed(Node node) {
        return 1 - rows(node, "TokenEntry where owner is not null");
    }

    /** Rows of the live views that fulfil a condition. */
    static long rows(Node node, String tableAndCondition) {
        return node.bean(Views.class).live().database().read(jdbc -> jdbc.sql(
                        "select count(*) from " + tableAndCondition)
                .query(Long.class)
                .single());
    }
}
