package beian.ruleset;

/** An application event: the files of rules were read anew and are in use. */
public record Reloaded() {}
