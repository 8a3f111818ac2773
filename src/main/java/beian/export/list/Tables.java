package beian.export.list;

import beian.export.ledger.LedgerTable;
import beian.export.table.Table;
import java.util.List;

/** Every list that can be exported. */
public final class Tables {

    public static final List<Table<?>> ALL = List.of(
            FilingTable.TABLE,
            CompanyTable.TABLE,
            BatchTable.TABLE,
            TimelineTable.TABLE,
            ShiftTable.TABLE,
            ScalesTable.TABLE,
            FocusTable.TABLE,
            RegistryTable.TABLE,
            LedgerTable.TABLE,
            ClaimTable.TABLE);

    private Tables() {}
}
