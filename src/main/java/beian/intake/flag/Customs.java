package beian.intake.flag;

import beian.intake.layout.Field;
import beian.intake.name.LegalNames;
import beian.intake.row.PrintedRow;
import java.util.List;
import java.util.function.Predicate;

/**
 * What a file does throughout is its custom and no flaw of a row.
 *
 * @param fullNames whether it prints companies by their full names: research notes print brands
 * @param nationalNumbers whether its numbers have the national form: provinces may have their own
 */
record Customs(boolean fullNames, boolean nationalNumbers) {

    static Customs of(List<PrintedRow> rows) {
        return new Customs(
                mostly(rows, Field.COMPANY, LegalNames::isFull), mostly(rows, Field.NUMBER, NumberForm::isNational));
    }

    private static boolean mostly(List<PrintedRow> rows, Field field, Predicate<String> customary) {
        List<String> printed = rows.stream()
                .map(row -> row.value(field))
                .filter(text -> !text.isBlank())
                .toList();
        return 2 * printed.stream().filter(customary).count() >= printed.size();
    }
}
