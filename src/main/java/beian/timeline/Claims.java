package beian.timeline;

import beian.filing.event.ClaimEvent;
import beian.filing.event.ClaimRetracted;
import beian.filing.event.ClaimStated;
import beian.filing.event.Evidence;
import beian.filing.event.Reason;
import beian.timeline.Entry.Sentence;
import org.jspecify.annotations.Nullable;

/** What is told of claims: they stand in the history of no filing, company or batch. */
final class Claims {

    private Claims() {}

    static Told told(ClaimEvent event) {
        if (event instanceof ClaimRetracted retracted) {
            return told(
                    retracted.evidence(),
                    retracted.reason(),
                    "撤回论断 %s（%s；%s，%s）"
                            .formatted(
                                    retracted.claimId(),
                                    Words.zh(retracted.reason()),
                                    retracted.evidence().source(),
                                    retracted.evidence().publishedOn()),
                    "Claim %s is retracted (%s; %s, %s)"
                            .formatted(
                                    retracted.claimId(),
                                    Words.en(retracted.reason()),
                                    retracted.evidence().source(),
                                    retracted.evidence().publishedOn()));
        }
        return told((ClaimStated) event);
    }

    private static Told told(ClaimStated event) {
        Evidence evidence = event.evidence();
        String zh = event.statementZh() == null ? event.statementEn() : event.statementZh();
        String en = event.statementEn() == null ? event.statementZh() : event.statementEn();
        return told(
                evidence,
                null,
                "记录论断 %s：%s（%s，%s）".formatted(event.claimId(), zh, evidence.source(), evidence.publishedOn()),
                "Claim %s: %s (%s, %s)".formatted(event.claimId(), en, evidence.source(), evidence.publishedOn()));
    }

    private static Told told(Evidence evidence, @Nullable Reason reason, String zh, String en) {
        return new Told(new Sentence(zh, en), Subject.NONE, evidence.publishedOn(), null, reason);
    }
}
