package beian.export;

import beian.export.table.Format;
import beian.export.table.Table;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.http.ContentDisposition;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The address of a list as it was asked for, pinned to a position: it always leads to the same rows.
 *
 * @param site scheme, host and port as the visitor sees them
 * @param folder path of the exports
 * @param parameters what the list was narrowed to
 */
record Pinned(String site, String folder, Table<?> table, Map<String, List<String>> parameters, long position) {

    /** They change how a file looks, or when it is sent, but not its rows. */
    private static final Set<String> NO_FILTER = Set.of("atLeast", "lang", "bom", "notice");

    private static final Pattern NAME = Pattern.compile("[A-Za-z]{1,20}");
    private static final int LONGEST_NAME = 80;

    static Pinned of(HttpServletRequest request, Table<?> table, long position) {
        String path = request.getRequestURI();
        String url = request.getRequestURL().toString();
        Map<String, List<String>> parameters = new TreeMap<>();
        request.getParameterMap().forEach((name, values) -> parameters.put(name, List.of(values)));
        parameters
                .keySet()
                .removeIf(
                        name -> NO_FILTER.contains(name) || !NAME.matcher(name).matches());
        return new Pinned(
                url.substring(0, url.length() - path.length()),
                path.substring(0, path.lastIndexOf('/') + 1),
                table,
                parameters,
                position);
    }

    /** The last part of the address, relative to the folder of all exports. */
    String fileName(Format format) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(table.name() + "." + format.ending());
        Map<String, Object> values = new TreeMap<>();
        Map<String, List<String>> pinned = new TreeMap<>(parameters);
        pinned.put(table.pin(), List.of(Long.toString(position)));
        pinned.forEach((name, all) -> all.forEach(value -> {
            String place = "v" + values.size();
            address.queryParam(name, "{" + place + "}");
            values.put(place, value);
        }));
        return address.encode()
                .buildAndExpand(values)
                .toUriString()
                .replace("%3A", ":")
                .replace("..", "%2E%2E");
    }

    String path(Format format) {
        return folder + fileName(format);
    }

    String url(Format format) {
        return site + path(format);
    }

    /** A name that says what is in the file: the list, its filters, its position. */
    ContentDisposition disposition(Format format) {
        String filters = parameters.entrySet().stream()
                .filter(parameter -> !parameter.getKey().equals(table.pin()))
                .map(parameter -> "-" + String.join("-", parameter.getValue()))
                .collect(Collectors.joining())
                .replaceAll("[^\\p{L}\\p{N}-]+", "-");
        String name = "beian-" + table.name() + filters;
        String file = name.substring(0, Math.min(name.length(), LONGEST_NAME)) + "-" + position + "." + format.ending();
        boolean ascii = StandardCharsets.US_ASCII.newEncoder().canEncode(file);
        ContentDisposition.Builder attachment = ContentDisposition.attachment();
        return (ascii ? attachment.filename(file) : attachment.filename(file, StandardCharsets.UTF_8)).build();
    }
}
