package beian.web.change;

import beian.filing.event.FilingField;
import beian.filing.http.ChangeKind;
import beian.platform.projection.AsOf;
import beian.registry.Batch;
import beian.registry.Company;
import beian.registry.Filing;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The changes that a page offers: those that what it shows can take, and none where it shows another moment than now. */
public final class Offered {

    /** Fields that a correction can be directed at, by their names in answers. */
    public static final Map<String, FilingField> CORRECTABLE = Map.of(
            "model", FilingField.MODEL,
            "registrant", FilingField.REGISTRANT,
            "region", FilingField.REGION,
            "filedOn", FilingField.FILED_ON,
            "scale", FilingField.SCALE,
            "scenario", FilingField.SCENARIO);

    private Offered() {}

    public static List<ChangeKind> of(Filing filing, AsOf asOf) {
        if (isPast(asOf)) {
            return List.of();
        }
        List<ChangeKind> offered = new ArrayList<>(List.of(ChangeKind.CORRECTION, ChangeKind.NUMBER));
        if (filing.number() == null) {
            offered.add(ChangeKind.LINK);
        }
        offered.add(ChangeKind.CLASSIFICATION);
        offered.add(filing.withdrawn() == null ? ChangeKind.WITHDRAWAL : ChangeKind.REINSTATEMENT);
        return offered;
    }

    public static List<ChangeKind> of(Company company, AsOf asOf) {
        if (isPast(asOf) || company.mergedInto() != null) {
            return List.of();
        }
        List<ChangeKind> offered =
                new ArrayList<>(List.of(ChangeKind.NAME, ChangeKind.ALIAS, ChangeKind.MERGER, ChangeKind.IDENTIFIER));
        if (company.names().stream().anyMatch(name -> name.kind() == Company.NameKind.ALIAS)) {
            offered.add(ChangeKind.ALIAS_RETRACTION);
        }
        if (!company.merged().isEmpty()) {
            offered.add(ChangeKind.MERGER_REVERSAL);
        }
        return offered;
    }

    public static List<ChangeKind> of(Batch batch, AsOf asOf) {
        return isPast(asOf) ? List.of() : List.of(ChangeKind.AMENDMENT);
    }

    private static boolean isPast(AsOf asOf) {
        String known = asOf.knownAt();
        return (known != null && !known.isBlank()) || asOf.publicAt() != null || asOf.filedAt() != null;
    }
}
