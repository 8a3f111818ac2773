package beian.inert;

import beian.Http;
import beian.Http.Reply;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Visits pages from link to link, some of each kind, and takes note of what on them is alive. */
final class Pages {

    private static final int MOST_OF_A_KIND = 2;
    private static final Set<String> LEFT_ALONE =
            Set.of("/sign-out", "/operations/rebuilds", "/samples", "/samples/links");

    private final Http http;
    private final String language;
    private final Deque<String> next = new ArrayDeque<>();
    private final Set<String> seen = new HashSet<>();
    private final Map<String, Integer> kinds = new TreeMap<>();
    private final Map<String, Element> forms = new TreeMap<>();
    private final Map<String, Set<String>> fields = new TreeMap<>();
    private final Set<String> showing = new TreeSet<>();
    private final Set<String> files = new TreeSet<>();
    private final List<String> complaints = new ArrayList<>();

    Pages(Http http, String language) {
        this.http = http;
        this.language = language;
    }

    /** What is alive, and where. */
    List<String> complaints() {
        return complaints;
    }

    /** The kinds of pages that show a hostile text, as a text. */
    Set<String> showing() {
        return showing;
    }

    /** Files that pages link to, some of each kind. */
    List<String> files() {
        Map<String, Integer> known = new TreeMap<>();
        return files.stream().filter(file -> isAnother(file, known)).toList();
    }

    Pages visit(Collection<String> beginnings) {
        beginnings.forEach(next::add);
        Set<String> wanted = Set.copyOf(beginnings);
        while (!next.isEmpty()) {
            String address = next.poll();
            if (!seen.contains(address) && (isAnother(address, kinds) || wanted.contains(address))) {
                seen.add(address);
                look(address, http.get(address, "Accept", "text/html", "Accept-Language", language));
            }
        }
        return this;
    }

    /** Whether its path, or its path with one of its parameters, was seen less often than is enough; it is counted as seen. */
    private static boolean isAnother(String address, Map<String, Integer> known) {
        String[] parts = address.split("\\?", 2);
        boolean another = false;
        for (String name : parts.length == 1 ? List.of("") : List.of(parts[1].split("&"))) {
            another |=
                    known.merge(kind(parts[0]) + "?" + name.replaceAll("=.*", ""), 1, Integer::sum) <= MOST_OF_A_KIND;
        }
        return another;
    }

    /** The path without its ids. */
    static String kind(String address) {
        return address.replaceAll("\\?.*", "").replaceAll("(?<=.)/[^/]*[^a-z/][^/]*", "/*");
    }

    private void look(String address, Reply reply) {
        if (reply.header("Content-Type").startsWith("text/html")) {
            Document page = Jsoup.parse(reply.body());
            Hostile.alive(reply.body(), page).forEach(what -> complaints.add(address + ": " + what));
            if (page.text().contains("<" + Hostile.ELEMENT)) {
                showing.add(kind(address));
            }
            page.select("a[href]").forEach(link -> follow(link.attr("href")));
            page.select("form").forEach(form -> note(address, form));
        }
        if (reply.status() >= 500) {
            complaints.add(address + ": " + reply.status());
        }
    }

    private void follow(String href) {
        String address = href.replaceAll("#.*", "");
        boolean isFile = address.matches("/[^?]*\\.(csv|json|ndjson|xlsx|atom)(\\?.*)?") || address.startsWith("/api/");
        if (isFile) {
            files.add(address);
        } else if (address.startsWith("/") && !address.startsWith("/swagger") && !address.contains("lang=")) {
            next.add(URI.create(address).toASCIIString());
        }
    }

    private void note(String page, Element form) {
        String action = form.hasAttr("action") ? form.attr("action") : page;
        if (form.attr("method").equalsIgnoreCase("post")) {
            if (!LEFT_ALONE.contains(action)) {
                form.attr("action", action);
                forms.putIfAbsent(kind(action), form);
            }
        } else {
            Set<String> names =
                    fields.computeIfAbsent(form.attr("action").isEmpty() ? page : action, any -> new TreeSet<>());
            form.select("[name]").forEach(field -> names.add(field.attr("name")));
        }
    }

    /** Sends each form with hostile texts in all its text fields, and with one in each. */
    Pages sendForms() {
        for (Element form : List.copyOf(forms.values())) {
            Hostile.TEXTS.forEach(text -> send(form, null, text));
            form.select("input[type=text], input:not([type]), textarea").forEach(field -> {
                String name = field.attr("name");
                send(form, name, name.endsWith("url") ? Hostile.ADDRESS : Hostile.SCRIPT);
            });
        }
        return this;
    }

    private void send(Element form, String only, String text) {
        StringBuilder body = new StringBuilder();
        for (Element field : form.select("[name]")) {
            String name = field.attr("name");
            boolean isText = field.is("input[type=text], input:not([type]), input[type=search], textarea");
            String value = isText ? (only == null || only.equals(name) ? text : usual(name)) : chosen(field);
            body.append(body.isEmpty() ? "" : "&")
                    .append(name)
                    .append('=')
                    .append(URLEncoder.encode(value, StandardCharsets.UTF_8));
        }
        Reply reply = http.send(http.request(
                        form.attr("action"),
                        "Accept",
                        "text/html",
                        "Content-Type",
                        "application/x-www-form-urlencoded",
                        "Accept-Language",
                        language)
                .POST(BodyPublishers.ofString(body.toString())));
        look(form.attr("action"), reply);
    }

    private static String chosen(Element field) {
        Element option = field.select("option[value]:not([value=''])").first();
        return option == null ? field.attr("value") : option.attr("value");
    }

    private static String usual(String name) {
        return name.endsWith("On") || name.contains("day") ? "2024-05" : "示例";
    }

    /** Asks each kind of page with a hostile text as each parameter that its forms have, and as those of all pages. */
    Pages ask(Collection<String> ofAll) {
        Set<String> asked = new HashSet<>();
        for (String page :
                seen.stream().filter(address -> !address.contains("?")).toList()) {
            if (asked.add(kind(page))) {
                Set<String> names = new TreeSet<>(ofAll);
                names.addAll(fields.getOrDefault(page, Set.of()));
                names.forEach(name -> {
                    String address =
                            page + "?" + name + "=" + URLEncoder.encode(Hostile.SCRIPT, StandardCharsets.UTF_8);
                    look(address, http.get(address, "Accept", "text/html", "Accept-Language", language));
                });
            }
        }
        return this;
    }
}
