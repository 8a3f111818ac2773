package beian.filing.event;

/** What a model makes or understands. */
public enum Modality {
    TEXT,
    IMAGE,
    VIDEO,
    AUDIO,
    /** More than one of these. */
    MULTIMODAL
}
