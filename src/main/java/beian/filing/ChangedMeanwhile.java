package beian.filing;

import beian.filing.directory.Subject;

/** Something happened to what is to be changed after the position that was seen; nothing was changed now. */
final class ChangedMeanwhile extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Subject subject;
    private final long seenAt;

    ChangedMeanwhile(Subject subject, long seenAt) {
        super(subject.id());
        this.subject = subject;
        this.seenAt = seenAt;
    }

    Subject subject() {
        return subject;
    }

    long seenAt() {
        return seenAt;
    }
}
