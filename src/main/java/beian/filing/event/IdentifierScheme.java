package beian.filing.event;

/** Registers that know a company under a number of their own. */
public enum IdentifierScheme {
    /** 统一社会信用代码: 18 characters, GB 32100-2015. */
    UNIFIED_SOCIAL_CREDIT_CODE,
    /** Code of the exchange with its suffix, for example {@code 002230.SZ}. */
    STOCK_CODE,
    /** Legal Entity Identifier: 20 characters, ISO 17442. */
    LEI,
    /** Host name of the company's own site, lower case, for example {@code www.baidu.com}. */
    WEBSITE
}
