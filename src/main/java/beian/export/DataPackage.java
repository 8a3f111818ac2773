package beian.export;

import beian.export.table.Column;
import beian.export.table.ColumnType;
import beian.export.table.Table;
import beian.registry.Batch;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Describes exports as a Frictionless tabular data package (Data Package v1). */
@Component
final class DataPackage {

    private final Notice notice;

    DataPackage(Notice notice) {
        this.notice = notice;
    }

    /**
     * A CSV of the package.
     *
     * @param path relative to the package, pinned to its position
     */
    record Resource(Table<?> table, String path) {}

    /**
     * The descriptor.
     *
     * @param batches whose sources are named
     */
    Map<String, Object> describe(long position, List<Resource> resources, List<Batch> batches) {
        Map<String, Object> descriptor = new LinkedHashMap<>();
        descriptor.put("profile", "tabular-data-package");
        descriptor.put("name", "beian-tracker");
        bilingual(descriptor, "title", "中国生成式人工智能服务备案与登记", "Generative-AI filings and registrations in China");
        bilingual(descriptor, "description", notice.zh(), notice.en());
        descriptor.put("logPosition", position);
        descriptor.put("licenses", List.of(Map.of("name", "notspecified", "title", notice.zh() + " " + notice.en())));
        descriptor.put("sources", sources(batches));
        descriptor.put(
                "resources", resources.stream().map(DataPackage::resource).toList());
        return descriptor;
    }

    private static List<Map<String, String>> sources(List<Batch> batches) {
        return batches.stream()
                .map(Batch::source)
                .distinct()
                .map(source -> Map.of("title", source))
                .toList();
    }

    private static Map<String, Object> resource(Resource resource) {
        Map<String, Object> descriptor = new LinkedHashMap<>();
        Table<?> table = resource.table();
        descriptor.put("profile", "tabular-data-resource");
        descriptor.put("name", table.name());
        descriptor.put("path", resource.path());
        bilingual(descriptor, "title", table.zh(), table.en());
        bilingual(descriptor, "description", table.descriptionZh(), table.descriptionEn());
        descriptor.put("format", "csv");
        descriptor.put("mediatype", "text/csv");
        descriptor.put("encoding", "utf-8");
        descriptor.put(
                "dialect", Map.of("delimiter", ",", "lineTerminator", "\r\n", "quoteChar", "\"", "header", true));
        descriptor.put("schema", schema(table));
        return descriptor;
    }

    private static Map<String, Object> schema(Table<?> table) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("fields", table.columns().stream().map(DataPackage::field).toList());
        schema.put("missingValues", List.of(""));
        schema.put("primaryKey", table.key());
        return schema;
    }

    private static Map<String, Object> field(Column<?> column) {
        Map<String, Object> field = new LinkedHashMap<>();
        field.put("name", column.name());
        field.put("type", column.type().kind().schema());
        if (column.type().kind() == ColumnType.Kind.INSTANT) {
            field.put("format", "any"); // the default allows no fractions of seconds
        }
        bilingual(field, "title", column.zh(), column.en());
        bilingual(field, "description", column.descriptionZh(), column.descriptionEn());
        field.put("constraints", constraints(column.type()));
        return field;
    }

    private static Map<String, Object> constraints(ColumnType type) {
        Map<String, Object> constraints = new LinkedHashMap<>();
        constraints.put("required", type.required());
        if (!type.values().isEmpty()) {
            constraints.put("enum", type.values());
        }
        switch (type.kind()) {
            case INTEGER, NUMBER -> constraints.put("minimum", 0);
            case PARTIAL_DATE -> constraints.put("pattern", "\\d{4}(-\\d{2}(-\\d{2})?)?");
            case TEXT, DIFFERENCE, BOOLEAN, DATE, INSTANT -> {}
        }
        return constraints;
    }

    private static void bilingual(Map<String, Object> descriptor, String name, String zh, String en) {
        descriptor.put(name, zh + " " + en);
        descriptor.put(name + "_zh", zh);
        descriptor.put(name + "_en", en);
    }
}
