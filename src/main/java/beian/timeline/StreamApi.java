package beian.timeline;

import beian.platform.Rejected;
import beian.platform.projection.Progress;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The log as it grows, over HTTP. */
@RestController
@RequestMapping("/api/v1/events")
@Tag(name = "timeline")
class StreamApi {

    private static final String LAST_EVENT_ID = "Last-Event-ID";

    private final Streams streams;
    private final Progress progress;

    StreamApi(Streams streams, Progress progress) {
        this.streams = streams;
        this.progress = progress;
    }

    @GetMapping(path = "/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @Operation(
            summary = "Every event as a server-sent event, from a position on and then as they are recorded",
            description =
                    "id is the position, event the kind of event, data the entry of the timeline. Whoever connects"
                            + " again with Last-Event-ID, to any node, misses nothing and gets nothing twice.")
    @ApiResponse(responseCode = "200", content = @Content(mediaType = MediaType.TEXT_EVENT_STREAM_VALUE))
    @ApiResponse(
            responseCode = "204",
            description = "the client has everything up to its last position",
            content = {})
    void stream(
            HttpServletRequest request,
            HttpServletResponse response,
            @Parameter(description = "position of the last event received; goes before from")
                    @RequestHeader(name = LAST_EVENT_ID, required = false)
                    @Nullable
                    String lastEventId,
            @Parameter(
                            description =
                                    "first position, 1 for the whole log; what is recorded from now on if left out",
                            example = "1")
                    @RequestParam
                    @Nullable
                    Long from,
            @Parameter(description = "last position, after which the stream ends", example = "20")
                    @RequestParam
                    @Nullable
                    Long to,
            @Parameter(description = "only this batch", example = "galaxy:batch-1") @RequestParam @Nullable
                    String batch,
            @Parameter(description = "only this company, by id") @RequestParam @Nullable String company)
            throws IOException {
        Selection selection = new Selection(after(lastEventId, from), to, batch, company);
        if (selection.isOver(selection.after())) {
            response.setStatus(HttpServletResponse.SC_NO_CONTENT); // upon which browsers do not connect again
        } else if (HttpMethod.HEAD.matches(request.getMethod())) {
            prepare(response);
        } else {
            streams.open(selection, () -> {
                prepare(response);
                return request.startAsync();
            });
        }
    }

    private long after(@Nullable String lastEventId, @Nullable Long from) {
        long head = progress.head();
        if (lastEventId != null && !lastEventId.isBlank()) {
            return known(LAST_EVENT_ID, lastEventId, position(lastEventId), head);
        }
        return from == null ? head : known("from", from, from - 1, head);
    }

    private static long known(String parameter, Object asked, long after, long head) {
        if (after < 0) {
            throw new Rejected(Rejected.Kind.SHAPE, "parameter.invalid", parameter, asked);
        }
        if (after > head) {
            throw new Rejected(Rejected.Kind.MEANING, "position.beyond-head", asked, head);
        }
        return after;
    }

    private static long position(String lastEventId) {
        try {
            return Long.parseLong(lastEventId.strip());
        } catch (NumberFormatException e) {
            return -1;
        }
    }

    private static void prepare(HttpServletResponse response) {
        response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE + ";charset=UTF-8");
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
        response.setHeader("X-Accel-Buffering", "no"); // nginx would keep back what is to be read at once
    }
}
