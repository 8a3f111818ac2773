package beian.filing.event;

/** Whether a model is meant for anything (通用) or for one trade (垂直). */
public enum Focus {
    GENERAL,
    VERTICAL
}
