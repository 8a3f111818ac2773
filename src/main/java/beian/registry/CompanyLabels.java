package beian.registry;

import beian.platform.projection.Moment;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What some companies are called at a moment. */
public final class CompanyLabels {

    private CompanyLabels() {}

    /** Names by id. */
    public static Map<String, String> of(List<String> ids, JdbcClient jdbc, Moment moment, Mergers mergers) {
        return new CompanyRows(jdbc, moment, mergers)
                .of(ids).stream().collect(Collectors.toMap(Company::companyId, Company::name));
    }
}
