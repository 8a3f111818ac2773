package beian.registry;

import beian.platform.projection.AsOf;
import beian.platform.projection.Query;
import java.util.Collection;
import java.util.Map;

/** What are these companies called at the moment? Answers names by id; ids that nobody has are left out. */
public record FindNames(Collection<String> companyIds, AsOf asOf) implements Query<Map<String, String>> {}
