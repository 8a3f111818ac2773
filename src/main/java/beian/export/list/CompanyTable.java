package beian.export.list;

import static beian.export.table.ColumnType.BOOLEAN;
import static beian.export.table.ColumnType.INSTANT;
import static beian.export.table.ColumnType.INTEGER;
import static beian.export.table.ColumnType.TEXT;

import beian.export.table.Column;
import beian.export.table.Table;
import beian.filing.event.Series;
import beian.registry.Company;
import java.util.List;
import java.util.stream.Collectors;

/** Companies, one row each. */
public final class CompanyTable {

    public static final Table<Company> TABLE = new Table<>(
            "companies",
            "公司",
            "Companies",
            "每行一个备案、登记单位，按首次出现的顺序。",
            "One registrant per row, in the order of first appearance.",
            List.of("company_id"),
            Table.KNOWN_AT,
            List.of(
                    new Column<>(
                            "company_id",
                            TEXT.always(),
                            "单位标识",
                            "Company id",
                            "由首次所印名称得出",
                            "derived from the name first printed",
                            Company::companyId),
                    new Column<>(
                            "name",
                            TEXT.always(),
                            "名称",
                            "Name",
                            "照原文；来源空白者为其行的标识",
                            "as printed; the id of its row where the source left it blank",
                            Company::name),
                    new Column<>(
                            "attributed",
                            BOOLEAN.always(),
                            "有名称",
                            "Attributed",
                            "来源空白则为 false",
                            "false where the source left the company blank",
                            Company::attributed),
                    new Column<>(
                            "other_names",
                            TEXT,
                            "其他名称",
                            "Other names",
                            "别名与曾用名，以分号分隔；含并入单位的名称",
                            "aliases and former names, those of merged companies too, parted by semicolons",
                            CompanyTable::otherNames),
                    new Column<>(
                            "identifiers",
                            TEXT,
                            "标识码",
                            "Identifiers",
                            "统一社会信用代码、证券代码等，以分号分隔",
                            "credit code, stock code and others, parted by semicolons",
                            CompanyTable::identifiers),
                    new Column<>(
                            "filings",
                            INTEGER.always(),
                            "备案数",
                            "Service filings",
                            "服务备案",
                            "number of service filings",
                            c -> count(c, Series.FILING)),
                    new Column<>(
                            "registrations",
                            INTEGER.always(),
                            "登记数",
                            "Registrations",
                            "登记，不与备案相加",
                            "not to be added to filings",
                            c -> count(c, Series.REGISTRATION)),
                    new Column<>(
                            "algorithm_filings",
                            INTEGER.always(),
                            "算法备案数",
                            "Algorithm filings",
                            "互联网信息服务算法备案",
                            "of internet information services",
                            c -> count(c, Series.ALGORITHM)),
                    new Column<>(
                            "deep_synthesis_filings",
                            INTEGER.always(),
                            "深度合成备案数",
                            "Deep-synthesis filings",
                            "深度合成服务算法备案",
                            "algorithms of deep-synthesis services",
                            c -> count(c, Series.DEEP_SYNTHESIS)),
                    new Column<>(
                            "position",
                            INTEGER.always(),
                            "位置",
                            "Log position",
                            "首次记入名称的事件",
                            "of the event that named it",
                            Company::position),
                    new Column<>(
                            "recorded_at",
                            INSTANT.always(),
                            "记录时间",
                            "Recorded at",
                            "协调世界时",
                            "UTC",
                            Company::recordedAt)));

    private CompanyTable() {}

    private static String otherNames(Company company) {
        return company.names().stream()
                .map(Company.Name::name)
                .filter(name -> !name.equals(company.name()))
                .distinct()
                .collect(Collectors.joining("; "));
    }

    private static String identifiers(Company company) {
        return company.identifiers().stream()
                .map(identifier -> identifier.scheme() + " " + identifier.value())
                .collect(Collectors.joining("; "));
    }

    private static int count(Company company, Series series) {
        return company.filings().getOrDefault(series.name(), 0);
    }
}
