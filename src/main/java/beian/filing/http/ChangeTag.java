package beian.filing.http;

/** Under which heading the description of the API lists changes. */
final class ChangeTag {

    static final String NAME = "changes";
    static final String DESCRIPTION =
            "Correct, withdraw, number and link filings; amend batches; name, identify and merge companies";

    private ChangeTag() {}
}
