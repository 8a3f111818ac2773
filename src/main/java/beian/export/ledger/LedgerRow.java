package beian.export.ledger;

import beian.platform.projection.Answer;
import beian.registry.reconciliation.Line;
import beian.registry.reconciliation.Reconciliation;
import beian.registry.reconciliation.Reconciliation.Account;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import java.util.stream.Collectors;

/**
 * One number that a batch announced, and what is recorded.
 *
 * @param account the batch; as JSON without its other numbers
 */
public record LedgerRow(@JsonIgnoreProperties("lines") Account account, Line line) {

    public static Answer<List<LedgerRow>> rows(Answer<Reconciliation> answer) {
        return new Answer<>(
                answer.position(),
                answer.body().accounts().stream()
                        .flatMap(account -> account.lines().stream().map(line -> new LedgerRow(account, line)))
                        .toList());
    }

    String reasons() {
        return line.reasons().stream()
                .map(reason -> reason.cause().name())
                .distinct()
                .collect(Collectors.joining(" "));
    }

    int explained() {
        return line.reasons().stream().mapToInt(Line.Reason::accountsFor).sum();
    }

    String candidates() {
        return line.candidates().rows().stream().map(row -> row.statementId()).collect(Collectors.joining(" "));
    }
}
