package beian.intake.name;

import java.util.regex.Pattern;

/**
 * How full names of registrants end: companies, and the institutes, schools, hospitals and agencies of the national list
 * (counted over 1,182 rows).
 */
public final class LegalNames {

    private static final String ASIDE = "(?:[(（][^()（）]*[)）])?$";
    private static final Pattern COMPANY =
            Pattern.compile("(?:公司|分行|支行|合伙企业|事务所|工作室|经营部|合作社)" + ASIDE + "|[(（](?:有限合伙|普通合伙|个人独资)[)）]$");
    private static final Pattern LATIN_COMPANY =
            Pattern.compile("(?i)\\b(?:co\\.?,? ?ltd|ltd|inc|corp|llc|limited|corporation|company)\\.?$");
    private static final Pattern BODY =
            Pattern.compile("(?:大学|学院|学校|中学|小学|医院|保健院|卫生院|研究所|实验室|中心|协会|学会|联合会|基金会|总工会|委员会|办公厅|办公室|档案馆|图书馆|博物馆|文化馆"
                    + "|报社|出版社|通讯社|杂志社|电视台|总台|政府|[厅局部署]|科学院|法院|检察院)" + ASIDE);
    /** Public media are groups without being companies. */
    private static final Pattern MEDIA = Pattern.compile("(?:报业|广播电视|广电|传媒|出版)集团$");

    private static final Pattern INSTITUTE = Pattern.compile("(?:研究院|设计院|集团研究总院|研究总院)" + ASIDE);
    private static final Pattern ENDINGS = Pattern.compile(
            "(?:集团)?(?:股份有限公司|有限责任公司|有限公司|公司)$|股份$|(?:[(（](?:有限合伙|普通合伙)[)）])$|合伙企业$|集团$|(?<=.{2})co\\.?,?ltd\\.?$|(?<=.{2})(?:inc|corp|llc)\\.?$");

    private LegalNames() {}

    /** Whether it ends as the full name of a company does. */
    public static boolean isCompany(String name) {
        return COMPANY.matcher(name).find() || LATIN_COMPANY.matcher(name).find();
    }

    /** Whether it is the full name of a company, an institute or an agency; brands and shortened names are not. */
    public static boolean isFull(String name) {
        return isCompany(name)
                || BODY.matcher(name).find()
                || (Regions.beginsWithPlace(name)
                        && (MEDIA.matcher(name).find()
                                || INSTITUTE.matcher(name).find()));
    }

    /** The name without what says which kind of company it is. */
    static String withoutEnding(String name) {
        String rest = ENDINGS.matcher(name).replaceFirst("");
        return rest.length() > 1 ? rest : name;
    }
}
