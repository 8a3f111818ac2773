package beian.filing;

import beian.filing.Changing.Changed;
import beian.filing.command.FilingChange;
import beian.filing.command.FilingChange.ClassifyFiling;
import beian.filing.command.FilingChange.CorrectFiling;
import beian.filing.command.FilingChange.LinkFilings;
import beian.filing.command.FilingChange.NumberFiling;
import beian.filing.command.FilingChange.ReinstateFiling;
import beian.filing.command.FilingChange.ReverseLink;
import beian.filing.command.FilingChange.WithdrawFiling;
import beian.filing.command.Grounds;
import beian.filing.directory.Directory;
import beian.filing.directory.Directory.Filing;
import beian.filing.directory.Directory.Holder;
import beian.filing.directory.Directory.Kind;
import beian.filing.directory.Subject;
import beian.filing.event.EvidencedEvent;
import beian.filing.event.FilingClassified;
import beian.filing.event.FilingCorrected;
import beian.filing.event.FilingField;
import beian.filing.event.FilingNumbered;
import beian.filing.event.FilingReinstated;
import beian.filing.event.FilingWithdrawn;
import beian.filing.event.FilingsLinked;
import beian.filing.event.LinkReversed;
import beian.platform.Rejected;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Aggregate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Changes of filings: what is asked, completed from the directory and the log, goes to the company whose filing it is. */
@Component
class FilingChanges {

    private final Directory directory;
    private final Changes changes;
    private final StatedValues stated;

    FilingChanges(Directory directory, Changes changes, StatedValues stated) {
        this.directory = directory;
        this.changes = changes;
        this.stated = stated;
    }

    /** @throws Rejected 404 {@code statement.unknown} if the filing has no such statement */
    @CommandHandler
    Changed decide(CorrectFiling command) {
        Filing filing = filing(command);
        String statement = command.statementId() == null ? filing.filingId() : command.statementId();
        if (directory
                .filing(statement)
                .filter(of -> of.filingId().equals(filing.filingId()))
                .isEmpty()) {
            throw new Rejected(Rejected.Kind.UNKNOWN, "statement.unknown", statement, filing.filingId());
        }
        Aggregate<Company> company = changes.company(filing.companyId());
        Grounds grounds = command.grounds();
        FilingCorrected asked = new FilingCorrected(
                filing.companyId(),
                filing.filingId(),
                statement,
                command.field(),
                statedAtFirst(company, statement, command.field()),
                command.after(),
                command.printed(),
                grounds.reason(),
                grounds.evidence());
        return changes.letHappen(asked, company);
    }

    /** Absent also if the company knows of a later value. */
    private @Nullable String statedAtFirst(Aggregate<Company> company, String statement, FilingField field) {
        boolean later = company.invoke(c -> c.filings().isCorrected(statement, field));
        return later ? null : stated.of(company.identifierAsString(), statement, field);
    }

    @CommandHandler
    Changed decide(WithdrawFiling command) {
        Filing filing = filing(command);
        Grounds grounds = command.grounds();
        return letHappen(
                new FilingWithdrawn(filing.companyId(), filing.filingId(), grounds.reason(), grounds.evidence()));
    }

    @CommandHandler
    Changed decide(ReinstateFiling command) {
        Filing filing = filing(command);
        Grounds grounds = command.grounds();
        return letHappen(
                new FilingReinstated(filing.companyId(), filing.filingId(), grounds.reason(), grounds.evidence()));
    }

    @CommandHandler
    Changed decide(ClassifyFiling command) {
        Filing filing = filing(command);
        Grounds grounds = command.grounds();
        return letHappen(new FilingClassified(
                filing.companyId(),
                filing.filingId(),
                command.focus(),
                command.sector(),
                command.modality(),
                grounds.reason(),
                grounds.evidence()));
    }

    /** @throws Rejected 409 {@code number.taken} if another filing of the series holds the number */
    @CommandHandler
    Changed decide(NumberFiling command) {
        Filing filing = filing(command);
        Holder holder = directory.holderOf(Kind.valueOf(filing.series().name()), command.number());
        if (holder != null && !holder.value().equals(filing.filingId())) {
            throw new Rejected(Rejected.Kind.CONFLICT, "number.taken", "number", command.number(), holder.value());
        }
        Grounds grounds = command.grounds();
        return letHappen(new FilingNumbered(
                filing.companyId(),
                filing.filingId(),
                filing.filingId(),
                filing.series(),
                filing.number(),
                command.number(),
                grounds.reason(),
                grounds.evidence()));
    }

    /**
     * @throws Rejected 409 {@code link.numbered} if the filing has a number; {@code link.target-unknown}, {@code
     *     link.target-unnumbered}, {@code link.target-withdrawn}, {@code link.other-series} if it can not be the other one
     */
    @CommandHandler
    Changed decide(LinkFilings command) {
        Filing filing = filing(command);
        if (filing.number() != null) {
            throw new Rejected(Rejected.Kind.CONFLICT, "link.numbered", filing.filingId(), filing.number());
        }
        Filing target = directory
                .filing(command.toFilingId())
                .orElseThrow(() -> new Rejected(Rejected.Kind.CONFLICT, "link.target-unknown", command.toFilingId()));
        refuseUnfit(filing, target);
        Grounds grounds = command.grounds();
        return letHappen(new FilingsLinked(
                filing.companyId(),
                filing.filingId(),
                target.filingId(),
                command.confidence(),
                grounds.reason(),
                grounds.evidence()));
    }

    private void refuseUnfit(Filing filing, Filing target) {
        if (target.series() != filing.series()) {
            throw new Rejected(
                    Rejected.Kind.CONFLICT,
                    "link.other-series",
                    filing.filingId(),
                    filing.series(),
                    target.filingId(),
                    target.series());
        }
        if (target.number() == null) {
            throw new Rejected(Rejected.Kind.CONFLICT, "link.target-unnumbered", target.filingId());
        }
        boolean withdrawn = changes.company(target.companyId())
                .invoke(company -> company.filings().isWithdrawn(target.filingId()));
        if (withdrawn) {
            throw new Rejected(Rejected.Kind.CONFLICT, "link.target-withdrawn", target.filingId());
        }
    }

    @CommandHandler
    Changed decide(ReverseLink command) {
        Filing filing = filing(command);
        Grounds grounds = command.grounds();
        return letHappen(
                new LinkReversed(filing.companyId(), filing.filingId(), "", grounds.reason(), grounds.evidence()));
    }

    /** @throws Rejected 404 {@code filing.unknown} */
    private Filing filing(FilingChange command) {
        directory.settle();
        Filing filing = directory
                .filing(command.filingId())
                .filter(found -> found.filingId().equals(command.filingId()))
                .orElseThrow(() -> new Rejected(Rejected.Kind.UNKNOWN, "filing.unknown", command.filingId()));
        changes.require(command.grounds(), Subject.filing(filing.filingId(), filing.companyId()), filing.position());
        return filing;
    }

    private Changed letHappen(EvidencedEvent asked) {
        return changes.letHappen(asked, changes.company(Subject.of(asked).stream()));
    }
}
