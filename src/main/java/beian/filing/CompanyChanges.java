package beian.filing;

import beian.filing.Changing.Changed;
import beian.filing.command.CompanyChange;
import beian.filing.command.CompanyChange.AssertAlias;
import beian.filing.command.CompanyChange.AssertIdentifier;
import beian.filing.command.CompanyChange.MergeCompanies;
import beian.filing.command.CompanyChange.RenameCompany;
import beian.filing.command.CompanyChange.RetractAlias;
import beian.filing.command.CompanyChange.RetractIdentifier;
import beian.filing.command.CompanyChange.ReverseMerger;
import beian.filing.command.Grounds;
import beian.filing.directory.CompanyNames;
import beian.filing.directory.Directory;
import beian.filing.directory.Directory.Holder;
import beian.filing.directory.Directory.Kind;
import beian.filing.directory.Identifiers;
import beian.filing.directory.Subject;
import beian.filing.event.AliasAsserted;
import beian.filing.event.AliasRetracted;
import beian.filing.event.CompaniesMerged;
import beian.filing.event.CompanyRenamed;
import beian.filing.event.IdentifierAsserted;
import beian.filing.event.IdentifierRetracted;
import beian.filing.event.MergeReversed;
import beian.platform.Rejected;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Aggregate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Changes of companies: the directory keeps a name and an identifier with one of them, the company decides the rest. */
@Component
class CompanyChanges {

    private final Directory directory;
    private final Changes changes;
    private final StatedValues stated;

    CompanyChanges(Directory directory, Changes changes, StatedValues stated) {
        this.directory = directory;
        this.changes = changes;
        this.stated = stated;
    }

    /** @throws Rejected 409 {@code alias.taken} if the name is another company's */
    @CommandHandler
    Changed decide(RenameCompany command) {
        Aggregate<Company> company = company(command);
        ownerOf(command.name(), command.companyId());
        Grounds grounds = command.grounds();
        CompanyRenamed asked = new CompanyRenamed(
                command.companyId(),
                stated.firstName(command.companyId()),
                command.name(),
                command.since(),
                grounds.reason(),
                grounds.evidence());
        return changes.letHappen(asked, company);
    }

    /** @throws Rejected 409 {@code alias.taken} if the name is another company's */
    @CommandHandler
    Changed decide(AssertAlias command) {
        Aggregate<Company> company = company(command);
        if (ownerOf(command.name(), command.companyId()) != null) {
            return changes.nothing();
        }
        Grounds grounds = command.grounds();
        AliasAsserted asked = new AliasAsserted(
                command.companyId(), command.name(), command.since(), grounds.reason(), grounds.evidence());
        return changes.letHappen(asked, company);
    }

    /** The company, if the name is its own already; absent if it is free. */
    private @Nullable Holder ownerOf(String name, String companyId) {
        Holder owner = directory.holderOf(Kind.COMPANY, CompanyNames.normalise(name));
        if (owner != null && !owner.companyId().equals(companyId)) {
            throw new Rejected(Rejected.Kind.CONFLICT, "alias.taken", name, owner.companyId(), companyId);
        }
        return owner;
    }

    @CommandHandler
    Changed decide(RetractAlias command) {
        Aggregate<Company> company = company(command);
        Grounds grounds = command.grounds();
        AliasRetracted asked =
                new AliasRetracted(command.companyId(), command.name(), grounds.reason(), grounds.evidence());
        return changes.letHappen(asked, company);
    }

    /** @throws Rejected 409 {@code identifier.taken} if another company alone carries it */
    @CommandHandler
    Changed decide(AssertIdentifier command) {
        Aggregate<Company> company = company(command);
        Grounds grounds = command.grounds();
        IdentifierAsserted asked = new IdentifierAsserted(
                command.companyId(),
                command.scheme(),
                command.value(),
                command.holder(),
                grounds.reason(),
                grounds.evidence());
        if (Identifiers.isExclusive(asked)) {
            directory
                    .carrier(asked.scheme(), asked.value())
                    .filter(carrier -> !carrier.equals(asked.companyId()))
                    .ifPresent(carrier -> {
                        throw new Rejected(
                                Rejected.Kind.CONFLICT, "identifier.taken", asked.value(), carrier, asked.scheme());
                    });
        }
        return changes.letHappen(asked, company);
    }

    @CommandHandler
    Changed decide(RetractIdentifier command) {
        Aggregate<Company> company = company(command);
        Grounds grounds = command.grounds();
        IdentifierRetracted asked = new IdentifierRetracted(
                command.companyId(), command.scheme(), command.value(), grounds.reason(), grounds.evidence());
        return changes.letHappen(asked, company);
    }

    /** @throws Rejected 409 {@code company.merged} if one of them is merged already */
    @CommandHandler
    Changed decide(MergeCompanies command) {
        Aggregate<Company> survivor = company(command);
        Aggregate<Company> merged = other(command.mergedId(), command.grounds());
        String above = survivor.invoke(company -> company.identity().survivorId());
        if (above != null) {
            throw CompanyIdentity.merged(command.companyId(), above);
        }
        Grounds grounds = command.grounds();
        CompaniesMerged asked =
                new CompaniesMerged(command.mergedId(), command.companyId(), grounds.reason(), grounds.evidence());
        return changes.letHappen(asked, merged);
    }

    @CommandHandler
    Changed decide(ReverseMerger command) {
        company(command);
        Aggregate<Company> merged = other(command.mergedId(), command.grounds());
        Grounds grounds = command.grounds();
        MergeReversed asked =
                new MergeReversed(command.mergedId(), command.companyId(), grounds.reason(), grounds.evidence());
        return changes.letHappen(asked, merged);
    }

    /** @throws Rejected 404 {@code company.unknown} */
    private Aggregate<Company> company(CompanyChange command) {
        directory.settle();
        return other(command.companyId(), command.grounds());
    }

    private Aggregate<Company> other(String companyId, Grounds grounds) {
        Aggregate<Company> company = changes.company(companyId);
        changes.require(grounds, Subject.company(companyId), directory.companyChangedAt(companyId));
        return company;
    }
}
