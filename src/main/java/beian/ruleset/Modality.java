package beian.ruleset;

/** What a model makes. */
public enum Modality {
    TEXT,
    IMAGE,
    VIDEO,
    AUDIO,
    /** Said so, or more than one of the others. */
    MULTIMODAL,
    /** The rules find no ground for any. */
    UNCLASSIFIED
}
