package beian.filing.http;

import beian.filing.Fields;
import beian.filing.command.CompanyChange.AssertAlias;
import beian.filing.command.CompanyChange.AssertIdentifier;
import beian.filing.command.CompanyChange.MergeCompanies;
import beian.filing.command.CompanyChange.RenameCompany;
import beian.filing.command.CompanyChange.RetractAlias;
import beian.filing.command.CompanyChange.RetractIdentifier;
import beian.filing.command.CompanyChange.ReverseMerger;
import beian.filing.command.Grounds;
import beian.filing.directory.Identifiers;
import beian.filing.event.IdentifierScheme;
import org.jspecify.annotations.Nullable;

/** Reads what changes of companies have of their own. */
final class CompanyChangeReader {

    private CompanyChangeReader() {}

    static RenameCompany name(String companyId, ChangeBody.Name body, ChangeReader reader, Grounds grounds) {
        return new RenameCompany(
                companyId, reader.text("name", body.name()), reader.date("since", body.since()), grounds);
    }

    static AssertAlias alias(String companyId, ChangeBody.Name body, ChangeReader reader, Grounds grounds) {
        return new AssertAlias(
                companyId, reader.text("name", body.name()), reader.date("since", body.since()), grounds);
    }

    static RetractAlias retraction(
            String companyId, ChangeBody.NameRetraction body, ChangeReader reader, Grounds grounds) {
        return new RetractAlias(companyId, reader.text("name", body.name()), grounds);
    }

    static AssertIdentifier identifier(
            String companyId, ChangeBody.Identifier body, ChangeReader reader, Grounds grounds) {
        IdentifierScheme scheme = reader.fields().oneOf("scheme", body.scheme(), IdentifierScheme.values());
        String holder = reader.fields().text("holder", body.holder(), Fields.SHORT);
        if (holder != null && scheme != IdentifierScheme.STOCK_CODE) {
            reader.fields().flaw("holder", "holder.superfluous");
        }
        return new AssertIdentifier(companyId, scheme, identifier(scheme, body.value(), reader), holder, grounds);
    }

    static RetractIdentifier retraction(
            String companyId, ChangeBody.IdentifierRetraction body, ChangeReader reader, Grounds grounds) {
        IdentifierScheme scheme = reader.fields().oneOf("scheme", body.scheme(), IdentifierScheme.values());
        return new RetractIdentifier(companyId, scheme, identifier(scheme, body.value(), reader), grounds);
    }

    private static String identifier(@Nullable IdentifierScheme scheme, @Nullable String sent, ChangeReader reader) {
        String value = reader.text("value", sent);
        if (scheme == null || value == null) {
            return "";
        }
        String read = Identifiers.read(scheme, value);
        if (read == null) {
            reader.fields().flaw("value", "identifier.invalid", value, scheme);
            return "";
        }
        return read;
    }

    static MergeCompanies merger(String companyId, ChangeBody.Merger body, ChangeReader reader, Grounds grounds) {
        return new MergeCompanies(companyId, reader.text("merged", body.merged()), grounds);
    }

    static ReverseMerger reversal(String companyId, ChangeBody.Merger body, ChangeReader reader, Grounds grounds) {
        return new ReverseMerger(companyId, reader.text("merged", body.merged()), grounds);
    }
}
