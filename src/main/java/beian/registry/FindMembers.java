package beian.registry;

import beian.platform.projection.AsOf;
import beian.platform.projection.Query;
import java.util.List;

/** Which companies are shown under the same one as this? Answers ids, that one among them. */
public record FindMembers(String companyId, AsOf asOf) implements Query<List<String>> {}
