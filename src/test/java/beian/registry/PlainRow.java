package beian.registry;

import beian.registry.PlainStatement.Told;
import beian.scale.Disclosure;
import beian.scale.ReadingRules;
import beian.scale.ScaleReader;
import beian.scale.Standing;
import beian.scale.Tiers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A filing as one policy answers it, or one statement of it as it stands. */
final class PlainRow {

    /** What begins the view of one statement. */
    static final String STANDS = "stands:";

    final String filing;
    final String view;
    final long place;
    final String company;
    final PlainStatement leading;
    final Map<String, Told> won = new LinkedHashMap<>();
    final List<String> sides = new ArrayList<>();
    final List<PlainStatement> among;
    final int statements;
    final @Nullable Long withdrawn;
    final @Nullable String link;

    PlainRow(PlainStatement own, String filing, int statements) {
        this.filing = filing;
        this.view = STANDS + own.id;
        this.place = own.filing.place;
        this.company = own.filing.company;
        this.leading = own;
        this.won.putAll(own.fields);
        this.among = List.of(own);
        this.statements = statements;
        this.withdrawn = own.filing.withdrawn;
        this.link = own.filing.link;
    }

    /** @param link what the filing itself is linked to, if that leads nowhere */
    PlainRow(
            PlainStatement.PlainFiling filing,
            String view,
            List<PlainStatement> among,
            int statements,
            @Nullable String link) {
        this.filing = filing.id;
        this.view = view;
        this.place = filing.place;
        this.company = filing.company;
        this.among = among;
        this.statements = statements;
        this.withdrawn = filing.withdrawn;
        this.link = link;
        this.leading = PlainPolicy.leading(view, among);
        for (String field : PlainStatement.FIELDS) {
            resolve(field);
        }
    }

    private void resolve(String field) {
        List<PlainStatement> stating = new ArrayList<>();
        for (PlainStatement statement : among) {
            if (statement.text(field) != null) {
                stating.add(statement);
            }
        }
        if (stating.isEmpty()) {
            return;
        }
        PlainPolicy.sort(view, field, stating);
        PlainStatement first = stating.get(0);
        Told told = PlainPolicy.told(first, field);
        won.put(field, told);
        List<String> disagree = new ArrayList<>();
        for (PlainStatement other : stating) {
            Told others = PlainPolicy.told(other, field);
            if (!String.valueOf(others.text()).equals(told.text())) {
                disagree.add(others.text() + " " + others.source() + " " + other.id);
            }
        }
        if (among.size() > 1 && (first != leading || !disagree.isEmpty())) {
            sides.add(field + " " + told.text() + " " + told.source() + " " + first.id + " " + disagree);
        }
    }

    /** The first day on which it may have been public; absent if some of it certainly was before {@code day}. */
    @Nullable
    String possibleBefore(String day) {
        String first = day;
        for (PlainStatement statement : among) {
            String its = PlainLog.last(statement.publishedOn);
            String itsFirst = PlainLog.first(statement.publishedOn);
            if (its.compareTo(day) < 0) {
                return null;
            }
            if (itsFirst.compareTo(first) < 0) {
                first = itsFirst;
            }
        }
        return first;
    }

    @Nullable
    String text(String field) {
        Told told = won.get(field);
        return told == null ? null : told.text();
    }

    boolean isDisputed() {
        for (String side : sides) {
            if (!side.endsWith("[]")) {
                return true;
            }
        }
        return false;
    }

    String line(UnaryOperator<String> root, String publicly, String filed) {
        Told filedOn = won.get("FILED_ON");
        String scale = text("SCALE");
        Standing standing = ReadingRules.SHIPPED.place(ScaleReader.read(scale), Tiers.SHIPPED);
        String tier =
                standing.isCounted() ? Tiers.SHIPPED.get(standing.counted()).code() : null;
        return String.join(
                " | ",
                filing,
                leading.id,
                leading.batch + ":" + leading.row,
                leading.series.name(),
                String.valueOf(text("MODEL")),
                root.apply(company),
                String.valueOf(text("REGISTRANT")),
                String.valueOf(text("REGION")),
                String.valueOf(text("NUMBER")),
                String.valueOf(text("FILED_ON")),
                filedOn == null ? "null" : String.valueOf(filedOn.printed()),
                String.valueOf(scale),
                Disclosure.of(ScaleReader.read(scale).kind()).name(),
                String.valueOf(tier),
                String.valueOf(text("SCENARIO")),
                leading.flags,
                leading.source,
                leading.publishedOn,
                leading.locator,
                Integer.toString(statements),
                sides.toString(),
                String.valueOf(withdrawn),
                String.valueOf(link),
                Long.toString(place),
                publicly,
                filed);
    }
}
