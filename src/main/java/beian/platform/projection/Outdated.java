package beian.platform.projection;

/** An application event: what a projection has written may be of another version than what it would write now. */
public record Outdated() {}
