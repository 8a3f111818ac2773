package beian.timeline;

import beian.filing.event.Confidence;
import beian.filing.event.FilingClassified;
import beian.filing.event.FilingField;
import beian.filing.event.Focus;
import beian.filing.event.IdentifierScheme;
import beian.filing.event.Modality;
import beian.filing.event.Reason;
import beian.filing.event.Series;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Codes of events in the words of both languages, as they stand inside of a sentence. */
final class Words {

    private Words() {}

    static String zh(Series series) {
        return switch (series) {
            case FILING -> "备案";
            case REGISTRATION -> "登记";
            case ALGORITHM -> "算法备案";
            case DEEP_SYNTHESIS -> "深度合成服务算法备案";
        };
    }

    static String en(Series series) {
        return switch (series) {
            case FILING -> "filing";
            case REGISTRATION -> "registration";
            case ALGORITHM -> "algorithm filing";
            case DEEP_SYNTHESIS -> "deep-synthesis filing";
        };
    }

    static String zh(Reason reason) {
        return switch (reason) {
            case WORLD_CHANGED -> "情况已有变化";
            case NEWLY_DISCLOSED -> "新近披露";
            case SOURCE_CORRECTED -> "来源更正";
            case TRANSCRIPTION -> "转录有误";
            case REINTERPRETED -> "重新解读";
        };
    }

    static String en(Reason reason) {
        return switch (reason) {
            case WORLD_CHANGED -> "the facts have changed";
            case NEWLY_DISCLOSED -> "newly disclosed";
            case SOURCE_CORRECTED -> "corrected by the source";
            case TRANSCRIPTION -> "copied wrongly before";
            case REINTERPRETED -> "read differently";
        };
    }

    static String zh(FilingField field) {
        return switch (field) {
            case MODEL -> "名称";
            case REGISTRANT -> "备案单位";
            case REGION -> "属地";
            case FILED_ON -> "备案时间";
            case SCALE -> "参数规模";
            case SCENARIO -> "应用场景";
        };
    }

    static String en(FilingField field) {
        return switch (field) {
            case MODEL -> "name";
            case REGISTRANT -> "registrant";
            case REGION -> "region";
            case FILED_ON -> "filing date";
            case SCALE -> "parameter scale";
            case SCENARIO -> "scenario";
        };
    }

    static String zh(IdentifierScheme scheme) {
        return switch (scheme) {
            case UNIFIED_SOCIAL_CREDIT_CODE -> "统一社会信用代码";
            case STOCK_CODE -> "股票代码";
            case LEI -> "法人机构识别编码（LEI）";
            case WEBSITE -> "官方网站";
        };
    }

    static String en(IdentifierScheme scheme) {
        return switch (scheme) {
            case UNIFIED_SOCIAL_CREDIT_CODE -> "unified social credit code";
            case STOCK_CODE -> "stock code";
            case LEI -> "LEI";
            case WEBSITE -> "website";
        };
    }

    static String zh(Confidence confidence) {
        return switch (confidence) {
            case HIGH -> "高";
            case MEDIUM -> "中";
            case LOW -> "低";
        };
    }

    static String en(Confidence confidence) {
        return switch (confidence) {
            case HIGH -> "high";
            case MEDIUM -> "medium";
            case LOW -> "low";
        };
    }

    static String kindZh(FilingClassified kind) {
        Focus focus = kind.focus();
        Modality modality = kind.modality();
        return Stream.of(
                        focus == null ? null : focus == Focus.GENERAL ? "通用" : "垂直",
                        kind.sector(),
                        modality == null ? null : zh(modality))
                .filter(Objects::nonNull)
                .collect(Collectors.joining("、"));
    }

    static String kindEn(FilingClassified kind) {
        Focus focus = kind.focus();
        Modality modality = kind.modality();
        return Stream.of(
                        focus == null ? null : focus == Focus.GENERAL ? "general" : "vertical",
                        kind.sector(),
                        modality == null ? null : en(modality))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
    }

    private static String zh(Modality modality) {
        return switch (modality) {
            case TEXT -> "文本";
            case IMAGE -> "图像";
            case VIDEO -> "视频";
            case AUDIO -> "音频";
            case MULTIMODAL -> "多模态";
        };
    }

    private static String en(Modality modality) {
        return switch (modality) {
            case TEXT -> "text";
            case IMAGE -> "image";
            case VIDEO -> "video";
            case AUDIO -> "audio";
            case MULTIMODAL -> "multimodal";
        };
    }

    static String quotedZh(@Nullable Object value) {
        return value == null ? "未写明" : "“" + value + "”";
    }

    static String quotedEn(@Nullable Object value) {
        return value == null ? "not stated" : "“" + value + "”";
    }
}
