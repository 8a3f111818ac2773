package beian.timeline;

import beian.filing.event.BatchAnnounced;
import beian.filing.event.CompanyNamed;
import beian.filing.event.ModelFiled;
import beian.filing.event.Series;
import beian.timeline.Entry.Sentence;

/** Events in plain words. */
final class Sentences {

    private Sentences() {}

    static Sentence of(BatchAnnounced event) {
        return new Sentence(
                "%s公布批次 %s（%s），记录 %d 行".formatted(event.source(), event.batchId(), event.publishedOn(), event.rows()),
                "%s published batch %s (%s); %d rows recorded"
                        .formatted(event.source(), event.batchId(), event.publishedOn(), event.rows()));
    }

    static Sentence of(CompanyNamed event) {
        if (!event.attributed()) {
            return new Sentence(
                    "%s 未写明公司，暂记为无主行".formatted(event.name()),
                    "Row %s names no company; kept as unattributed".formatted(event.name()));
        }
        return new Sentence(
                "公司“%s”首次出现".formatted(event.name()),
                "The company “%s” appears for the first time".formatted(event.name()));
    }

    static Sentence of(ModelFiled event) {
        String registrant = event.registrant();
        String number = event.number();
        String zh = event.source() + "列出" + chinese(event.series()) + "：" + event.model()
                + (registrant == null ? "" : "（" + registrant + "）")
                + (number == null ? "" : "，编号 " + number);
        String en = event.source() + " lists the " + english(event.series()) + " of " + event.model()
                + (registrant == null ? "" : " by " + registrant)
                + (number == null ? "" : ", number " + number);
        return new Sentence(zh, en);
    }

    private static String chinese(Series series) {
        return switch (series) {
            case FILING -> "备案";
            case REGISTRATION -> "登记";
            case ALGORITHM -> "算法备案";
            case DEEP_SYNTHESIS -> "深度合成服务算法备案";
        };
    }

    private static String english(Series series) {
        return switch (series) {
            case FILING -> "filing";
            case REGISTRATION -> "registration";
            case ALGORITHM -> "algorithm filing";
            case DEEP_SYNTHESIS -> "deep-synthesis filing";
        };
    }
}
