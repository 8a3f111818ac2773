package beian.web.change;

import beian.filing.http.ChangeKind;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The form of each change. */
@Component
class Forms {

    private final FilingForms filings;
    private final CompanyForms companies;
    private final BatchForms batches;
    private final ClaimForms claims;
    private final Meant meant;

    Forms(FilingForms filings, CompanyForms companies, BatchForms batches, ClaimForms claims, Meant meant) {
        this.claims = claims;
        this.filings = filings;
        this.companies = companies;
        this.batches = batches;
        this.meant = meant;
    }

    /**
     * The form with what is recorded now.
     *
     * @param given what its fields are to hold, by name; other names are not looked at
     * @throws beian.platform.Rejected if nothing of that id is recorded
     */
    Form form(ChangeKind kind, String id, Map<String, String> given) {
        Form form =
                switch (kind.subject()) {
                    case FILING -> filings.form(kind, id, given);
                    case COMPANY -> companies.form(kind, id, given);
                    case BATCH -> batches.form(kind, id, given);
                    case CLAIM -> claims.form(kind, id, given);
                };
        return form.meaning(meant.of(kind, id, form.values()));
    }

    /** The id of what the change is made to. */
    String owner(Form form, Map<String, String> sent) {
        return form.kind() == ChangeKind.CORRECTION ? filings.owner(form.id(), sent.get("statement")) : form.id();
    }
}
