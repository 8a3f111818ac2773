package beian.platform.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.FilterWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Pages show control characters, which texts may hold as they were sent, as the sign for what cannot be shown: HTML may not
 * hold them. Data is written as bytes and goes past this.
 */
@Component
final class PrintableText extends OncePerRequestFilter {

    private static final char INSTEAD = '\ufffd';

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(request, new Printable(response));
    }

    private static boolean isControl(int letter) {
        return (letter < ' ' && letter != '\t' && letter != '\n' && letter != '\r' && letter != '\f') || letter == 0x7f;
    }

    private static final class Printable extends HttpServletResponseWrapper {

        private @Nullable PrintWriter writer;

        Printable(HttpServletResponse response) {
            super(response);
        }

        @Override
        public PrintWriter getWriter() throws IOException {
            PrintWriter known = writer;
            if (known == null) {
                known = new PrintWriter(new Printing(super.getWriter()));
                writer = known;
            }
            return known;
        }

        @Override
        public void flushBuffer() throws IOException {
            if (writer != null) {
                writer.flush();
            }
            super.flushBuffer();
        }
    }

    private static final class Printing extends FilterWriter {

        Printing(Writer out) {
            super(out);
        }

        @Override
        public void write(int letter) throws IOException {
            out.write(isControl(letter) ? INSTEAD : letter);
        }

        @Override
        public void write(char[] letters, int offset, int length) throws IOException {
            char[] printed = new char[length];
            for (int i = 0; i < length; i++) {
                printed[i] = isControl(letters[offset + i]) ? INSTEAD : letters[offset + i];
            }
            out.write(printed, 0, length);
        }

        @Override
        public void write(String text, int offset, int length) throws IOException {
            write(text.substring(offset, offset + length).toCharArray(), 0, length);
        }
    }
}
