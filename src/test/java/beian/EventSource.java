package beian;

import java.io.BufferedReader;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A client of a stream of server-sent events, over a real connection that can break at any byte. */
public final class EventSource implements AutoCloseable {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpResponse<InputStream> response;
    private final BufferedReader lines;
    private String retry = "";

    private EventSource(HttpResponse<InputStream> response, long bytes) {
        this.response = response;
        InputStream body = new Breaking(response.body(), bytes);
        this.lines = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8), 16);
    }

    /** One event. */
    public record Event(long id, String type, String data) {

        public JsonNode json() {
            return JSON.readTree(data);
        }
    }

    public static EventSource open(int port, String path, String... headers) {
        return breaking(Long.MAX_VALUE, port, path, headers);
    }

    /** One whose connection breaks after so many bytes. */
    public static EventSource breaking(long bytes, int port, String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
        try {
            HttpRequest get = (headers.length == 0 ? request : request.headers(headers)).build();
            return new EventSource(CLIENT.send(get, BodyHandlers.ofInputStream()), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    public int status() {
        return response.statusCode();
    }

    public String header(String name) {
        return response.headers().firstValue(name).orElse("");
    }

    /** Reads until the server says that it is alive. */
    public void awaitComment() {
        for (String line = line(); !line.startsWith(":"); line = line()) {
            if (!line.isEmpty() && !line.startsWith("retry: ")) {
                throw new AssertionError("An event: " + line);
            }
        }
    }

    public String retry() {
        return retry;
    }

    /** The next whole event; null when the connection has ended. */
    public Event next() {
        long id = 0;
        String type = "";
        String data = null;
        for (String line = line(); line != null; line = line()) {
            if (line.isEmpty() && data != null) {
                return new Event(id, type, data);
            } else if (line.startsWith("id: ")) {
                id = Long.parseLong(line.substring(4));
            } else if (line.startsWith("event: ")) {
                type = line.substring(7);
            } else if (line.startsWith("data: ")) {
                data = line.substring(6);
            } else if (line.startsWith("retry: ")) {
                retry = line.substring(7);
            } else if (!line.isEmpty() && !line.startsWith(":")) {
                throw new AssertionError("No line of an event: " + line);
            }
        }
        return null;
    }

    /** Events until {@code last} has come. */
    public List<Event> upTo(long last) {
        List<Event> events = new ArrayList<>();
        Event event;
        do {
            event = next();
            if (event == null) {
                throw new AssertionError("Ended after " + events.size() + " events");
            }
            events.add(event);
        } while (event.id() < last);
        return events;
    }

    /** The rest, of a stream that ends or an answer that is none. */
    public String rest() {
        try {
            StringBuilder rest = new StringBuilder();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                rest.append(line).append('\n');
            }
            return rest.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String line() {
        try {
            return lines.readLine();
        } catch (IOException broken) {
            return null;
        }
    }

    @Override
    public void close() {
        try {
            response.body().close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Breaking extends FilterInputStream {

        private long left;

        private Breaking(InputStream in, long bytes) {
            super(in);
            this.left = bytes;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            if (left <= 0) {
                close();
                throw new IOException("The connection broke");
            }
            int count = super.read(buffer, offset, (int) Math.min(length, left));
            left -= Math.max(0, count);
            return count;
        }
    }
}
