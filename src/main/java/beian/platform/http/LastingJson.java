package beian.platform.http;

import beian.platform.projection.Lasting;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractHttpMessageConverter;
import tools.jackson.databind.json.JsonMapper;

/** Writes answers that are kept as the bytes of the first time: hundreds of groups take longer to write than to look up. */
final class LastingJson extends AbstractHttpMessageConverter<Lasting> {

    private static final int BYTES = 64 << 20;

    private final JsonMapper json;
    /** By identity, and only as long as somebody keeps the answer. */
    private final Cache<Lasting, byte[]> written = Caffeine.newBuilder()
            .weakKeys()
            .maximumWeight(BYTES)
            .weigher((Lasting answer, byte[] bytes) -> bytes.length)
            .build();

    LastingJson(JsonMapper json) {
        super(MediaType.APPLICATION_JSON);
        this.json = json;
    }

    @Override
    protected boolean supports(Class<?> type) {
        return Lasting.class.isAssignableFrom(type);
    }

    @Override
    public boolean canRead(Class<?> type, @Nullable MediaType mediaType) {
        return false;
    }

    @Override
    protected Lasting readInternal(Class<? extends Lasting> type, HttpInputMessage message) {
        throw new UnsupportedOperationException("Answers are written only");
    }

    @Override
    protected void writeInternal(Lasting answer, HttpOutputMessage message) throws IOException {
        byte[] bytes = written.get(answer, json::writeValueAsBytes);
        message.getHeaders().setContentLength(bytes.length);
        message.getBody().write(bytes);
    }
}
