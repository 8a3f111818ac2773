package beian.export.file;

import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractHttpMessageConverter;
import org.springframework.http.converter.HttpMessageConverters;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.databind.json.JsonMapper;

/** Writes an {@link Export} while it is read. */
@Configuration(proxyBeanMethods = false)
class ExportWriter implements WebMvcConfigurer {

    private final JsonMapper json;

    ExportWriter(JsonMapper json) {
        this.json = json;
    }

    @Override
    public void configureMessageConverters(HttpMessageConverters.ServerBuilder converters) {
        converters.addCustomConverter(new Converter());
    }

    private final class Converter extends AbstractHttpMessageConverter<Export<?>> {

        Converter() {
            super(MediaType.ALL);
        }

        @Override
        protected boolean supports(Class<?> type) {
            return type == Export.class;
        }

        @Override
        public boolean canRead(Class<?> type, @Nullable MediaType mediaType) {
            return false;
        }

        @Override
        protected Export<?> readInternal(Class<? extends Export<?>> type, HttpInputMessage body) {
            throw new HttpMessageNotReadableException("Exports are not read", body);
        }

        /** The head is sent at once: whatever fails from here on cuts the connection and cannot look like an end. */
        @Override
        protected void writeInternal(Export<?> export, HttpOutputMessage response) throws IOException {
            OutputStream out = response.getBody();
            out.flush();
            switch (export.format()) {
                case CSV -> CsvFile.write(export, out);
                case XLSX -> XlsxFile.write(export, out);
                case NDJSON -> NdjsonFile.write(export, json, out);
                case DATA_PACKAGE -> throw new IllegalArgumentException("A description has no rows");
            }
        }
    }
}
