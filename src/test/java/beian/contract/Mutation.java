package beian.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Makes something of a good body that is likely to be wrong in one or a few places. */
final class Mutation {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int MOST_CHANGES = 3;
    private static final int MANY = 300;

    private final Random random;

    Mutation(Random random) {
        this.random = random;
    }

    String of(JsonNode good) {
        JsonNode changed = good.deepCopy();
        for (int i = random.nextInt(MOST_CHANGES); i >= 0; i--) {
            List<JsonNode> places = new ArrayList<>();
            collect(changed, places);
            if (!places.isEmpty()) {
                change(places.get(random.nextInt(places.size())));
            }
        }
        return JSON.writeValueAsString(changed);
    }

    private static void collect(JsonNode node, List<JsonNode> places) {
        if (node.isContainer() && !node.isEmpty()) {
            places.add(node);
            node.forEach(child -> collect(child, places));
        }
    }

    private void change(JsonNode place) {
        if (place instanceof ObjectNode object) {
            List<String> names = List.copyOf(object.propertyNames());
            String name = names.get(random.nextInt(names.size()));
            switch (random.nextInt(5)) {
                case 0 -> object.remove(name);
                case 1 -> object.set(Nasty.text(random), value());
                default -> object.set(name, value());
            }
        } else if (place instanceof ArrayNode array) {
            int index = random.nextInt(array.size());
            switch (random.nextInt(4)) {
                case 0 -> array.remove(index);
                case 1 -> repeat(array, array.get(index));
                default -> array.set(index, value());
            }
        }
    }

    private static void repeat(ArrayNode array, JsonNode element) {
        for (int i = 0; i < MANY; i++) {
            array.add(element.deepCopy());
        }
    }

    private JsonNode value() {
        return switch (random.nextInt(8)) {
            case 0 -> JSON.nullNode();
            case 1 -> JSON.valueToTree(random.nextLong());
            case 2 -> JSON.valueToTree(random.nextDouble() * 1e300);
            case 3 -> JSON.valueToTree(random.nextBoolean());
            case 4 -> JSON.createArrayNode().add(Nasty.text(random));
            case 5 -> JSON.createObjectNode().put("value", Nasty.text(random));
            default -> JSON.valueToTree(Nasty.text(random));
        };
    }
}
