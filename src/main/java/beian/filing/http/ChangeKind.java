package beian.filing.http;

import java.util.Arrays;
import java.util.Optional;

/** The changes that one can ask for, each with the address under what it changes. */
public enum ChangeKind {
    CORRECTION(Subject.FILING, "corrections"),
    WITHDRAWAL(Subject.FILING, "withdrawals"),
    REINSTATEMENT(Subject.FILING, "reinstatements"),
    NUMBER(Subject.FILING, "number"),
    CLASSIFICATION(Subject.FILING, "classifications"),
    LINK(Subject.FILING, "links"),
    LINK_REVERSAL(Subject.FILING, "links/reversals"),
    NAME(Subject.COMPANY, "names"),
    ALIAS(Subject.COMPANY, "aliases"),
    ALIAS_RETRACTION(Subject.COMPANY, "aliases/retractions"),
    IDENTIFIER(Subject.COMPANY, "identifiers"),
    IDENTIFIER_RETRACTION(Subject.COMPANY, "identifiers/retractions"),
    MERGER(Subject.COMPANY, "mergers"),
    MERGER_REVERSAL(Subject.COMPANY, "mergers/reversals"),
    AMENDMENT(Subject.BATCH, "amendments"),
    CLAIM_RETRACTION(Subject.CLAIM, "retractions");

    private final Subject subject;
    private final String path;

    ChangeKind(Subject subject, String path) {
        this.subject = subject;
        this.path = path;
    }

    /** What is changed. */
    public enum Subject {
        FILING("filings"),
        COMPANY("companies"),
        BATCH("batches"),
        CLAIM("claims");

        private final String path;

        Subject(String path) {
            this.path = path;
        }

        /** The first part of its address. */
        public String path() {
            return path;
        }
    }

    public Subject subject() {
        return subject;
    }

    /** What follows the id in the address. */
    public String path() {
        return path;
    }

    /** The change that an address names. */
    public static Optional<ChangeKind> at(String subject, String path) {
        return Arrays.stream(values())
                .filter(kind -> kind.subject.path.equals(subject) && kind.path.equals(path))
                .findFirst();
    }
}
