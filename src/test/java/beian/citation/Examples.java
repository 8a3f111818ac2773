package beian.citation;

import beian.Http;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.databind.JsonNode;

/** The addresses that the description gives as examples of GET. */
final class Examples {

    private Examples() {}

    static List<String> of(Http http) {
        List<String> addresses = new ArrayList<>();
        for (Map.Entry<String, JsonNode> path :
                http.get("/v3/api-docs").json().get("paths").properties()) {
            if (path.getValue().has("get")) {
                addresses.add(address(path.getKey(), path.getValue().get("get")));
            }
        }
        return addresses;
    }

    private static String address(String path, JsonNode operation) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
        Map<String, Object> values = new HashMap<>();
        for (JsonNode parameter : operation.path("parameters")) {
            String name = parameter.get("name").asString();
            values.put(name, parameter.path("example").asString("none"));
            if (parameter.get("in").asString().equals("query") && parameter.has("example")) {
                address.queryParam(name, "{" + name + "}");
            }
        }
        return address.encode().buildAndExpand(values).toUriString();
    }
}
