package beian.platform.http;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import org.apache.coyote.InputBuffer;
import org.apache.coyote.Request;
import org.apache.tomcat.util.net.ApplicationBufferHandler;

/** The body of one request, whoever reads it; ends with an exception if the client takes too long to send it. */
final class PatientBody implements InputBuffer {

    /** Slower than any connection on which somebody could work: a megabyte would take a quarter of an hour. */
    private static final long LEAST_BYTES_PER_SECOND = 1024;

    private final InputBuffer body;
    private final long patience;
    private long waited;
    private long bytes;

    PatientBody(InputBuffer body, Duration patience) {
        this.body = body;
        this.patience = patience.toNanos();
    }

    /** The client sent its body too slowly. */
    static final class TooSlow extends IOException {

        private static final long serialVersionUID = 1L;

        private TooSlow(long bytes, long nanoseconds) {
            super(bytes + " bytes in " + Duration.ofNanos(nanoseconds).toSeconds() + " s");
        }
    }

    @Override
    public int doRead(ApplicationBufferHandler handler) throws IOException {
        long began = System.nanoTime();
        int count = body.doRead(handler);
        waited += System.nanoTime() - began;
        bytes += Math.max(0, count);
        if (isTooSlow()) {
            throw new TooSlow(bytes, waited);
        }
        return count;
    }

    /** Only waiting counts, not what is done with the body meanwhile. */
    boolean isTooSlow() {
        return waited > patience && bytes < Duration.ofNanos(waited).toSeconds() * LEAST_BYTES_PER_SECOND;
    }

    @Override
    public int available() {
        return body.available();
    }

    /** Reads what nobody wanted, so that the connection can be used for the next request. */
    void drain(Request request, long mostBytes) throws IOException {
        Nowhere nowhere = new Nowhere();
        long drained = 0;
        while (!request.isFinished() && drained < mostBytes) {
            int count = doRead(nowhere);
            if (count < 0) {
                return;
            }
            drained += count;
        }
    }

    private static final class Nowhere implements ApplicationBufferHandler {

        private ByteBuffer buffer = ByteBuffer.allocate(0);

        @Override
        public void setByteBuffer(ByteBuffer buffer) {
            this.buffer = buffer;
        }

        @Override
        public ByteBuffer getByteBuffer() {
            return buffer;
        }

        @Override
        public void expand(int size) {
            // what is read is not kept
        }
    }
}
