package beian.intake;

import beian.filing.BatchReader;
import beian.filing.Recording;
import beian.filing.Recording.Recorded;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** The bundled batches: nine official attachments, the four waves of a research note, and totals announced elsewhere. */
@Component
public class Samples {

    private final Recording recording;

    Samples(Recording recording) {
        this.recording = recording;
    }

    /** Records all of them; those that are recorded already stay as they are. */
    public List<Recorded> record() {
        List<SampleBatch> batches = new ArrayList<>(NoteTable.read());
        batches.addAll(RegisterAttachments.read());
        batches.addAll(TotalsElsewhere.read());
        return batches.stream()
                .map(batch -> recording.record(BatchReader.read(batch.id(), batch.body())))
                .toList();
    }
}
