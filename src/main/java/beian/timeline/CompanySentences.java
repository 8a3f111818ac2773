package beian.timeline;

import beian.filing.event.AliasAsserted;
import beian.filing.event.AliasRetracted;
import beian.filing.event.CompaniesMerged;
import beian.filing.event.CompanyNamed;
import beian.filing.event.CompanyRenamed;
import beian.filing.event.IdentifierAsserted;
import beian.filing.event.IdentifierRetracted;
import beian.filing.event.MergeReversed;
import org.jspecify.annotations.Nullable;

/** What happens to companies, in plain words. */
final class CompanySentences {

    private CompanySentences() {}

    static Told of(CompanyNamed event) {
        Subject subject = Subject.company(event.companyId()).of(event.batchId());
        if (!event.attributed()) {
            return Told.published(
                    event.publishedOn(),
                    subject,
                    "%s 未写明公司，暂记为无主行".formatted(event.name()),
                    "Row %s names no company; kept as unattributed".formatted(event.name()));
        }
        return Told.published(
                event.publishedOn(),
                subject,
                "公司“%s”首次出现".formatted(event.name()),
                "The company “%s” appears for the first time".formatted(event.name()));
    }

    static Told of(CompanyRenamed event) {
        return Told.evidenced(
                event,
                Subject.company(event.companyId()),
                "公司“%s”%s更名为“%s”".formatted(event.before(), sinceZh(event.since()), event.name()),
                "The company “%s” is called “%s”%s".formatted(event.before(), event.name(), sinceEn(event.since())));
    }

    static Told of(AliasAsserted event) {
        return Told.evidenced(
                event,
                Subject.company(event.companyId()),
                "公司 %s %s又称“%s”".formatted(event.companyId(), sinceZh(event.since()), event.name()),
                "Company %s is also known as “%s”%s"
                        .formatted(event.companyId(), event.name(), sinceEn(event.since())));
    }

    static Told of(AliasRetracted event) {
        return Told.evidenced(
                event,
                Subject.company(event.companyId()),
                "“%s”不再作为公司 %s 的名称".formatted(event.name(), event.companyId()),
                "“%s” is no longer a name of company %s".formatted(event.name(), event.companyId()));
    }

    static Told of(IdentifierAsserted event) {
        String holder = event.holder();
        return Told.evidenced(
                event,
                Subject.company(event.companyId()),
                "公司 %s 的%s为 %s".formatted(event.companyId(), Words.zh(event.scheme()), event.value())
                        + (holder == null ? "" : "，由“" + holder + "”持有"),
                "The %s of company %s is %s".formatted(Words.en(event.scheme()), event.companyId(), event.value())
                        + (holder == null ? "" : ", held by “" + holder + "”"));
    }

    static Told of(IdentifierRetracted event) {
        return Told.evidenced(
                event,
                Subject.company(event.companyId()),
                "%s %s 不再属于公司 %s".formatted(Words.zh(event.scheme()), event.value(), event.companyId()),
                "The %s %s is no longer that of company %s"
                        .formatted(Words.en(event.scheme()), event.value(), event.companyId()));
    }

    static Told of(CompaniesMerged event) {
        return Told.evidenced(
                event,
                Subject.companies(event.companyId(), event.survivorId()),
                "公司 %s 并入公司 %s".formatted(event.companyId(), event.survivorId()),
                "Company %s continues as company %s".formatted(event.companyId(), event.survivorId()));
    }

    static Told of(MergeReversed event) {
        return Told.evidenced(
                event,
                Subject.companies(event.companyId(), event.survivorId()),
                "公司 %s 与公司 %s 重新分列".formatted(event.companyId(), event.survivorId()),
                "Companies %s and %s are two again".formatted(event.companyId(), event.survivorId()));
    }

    private static String sinceZh(@Nullable String since) {
        return since == null ? "" : "自 " + since + " 起";
    }

    private static String sinceEn(@Nullable String since) {
        return since == null ? "" : " since " + since;
    }
}
