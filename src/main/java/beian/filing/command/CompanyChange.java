package beian.filing.command;

import beian.filing.event.IdentifierScheme;
import org.jspecify.annotations.Nullable;

/** A change of what is known of a company itself. */
public sealed interface CompanyChange extends Change {

    String companyId();

    /**
     * The company goes by another name, which finds it from now on; so do its earlier ones.
     *
     * @param since ISO day, month or year; absent where unknown
     */
    record RenameCompany(
            String companyId, String name, @Nullable String since, Grounds grounds) implements CompanyChange {}

    /**
     * The company is also known by this name.
     *
     * @param since ISO day, month or year; absent where unknown
     */
    record AssertAlias(
            String companyId, String name, @Nullable String since, Grounds grounds) implements CompanyChange {}

    /** The name is none of the company's. */
    record RetractAlias(String companyId, String name, Grounds grounds) implements CompanyChange {}

    /**
     * A register knows the company under this identifier.
     *
     * @param value in the register's own form
     * @param holder who carries a stock code; absent if the company does
     */
    record AssertIdentifier(
            String companyId,
            IdentifierScheme scheme,
            String value,
            @Nullable String holder,
            Grounds grounds) implements CompanyChange {}

    /** The identifier is none of the company's. */
    record RetractIdentifier(String companyId, IdentifierScheme scheme, String value, Grounds grounds)
            implements CompanyChange {}

    /**
     * Another company is the same as this one and is shown under it.
     *
     * @param companyId the company that stays
     * @param mergedId the other one
     */
    record MergeCompanies(String companyId, String mergedId, Grounds grounds) implements CompanyChange {}

    /**
     * Another company is not the same as this one after all.
     *
     * @param mergedId the company that is shown under this one
     */
    record ReverseMerger(String companyId, String mergedId, Grounds grounds) implements CompanyChange {}
}
