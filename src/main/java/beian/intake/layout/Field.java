package beian.intake.layout;

/** What a column of a published table may hold. */
public enum Field {
    /** 序号, counted by the source. */
    ORDINAL,
    /** 属地: where it was filed. */
    REGION,
    /** 模型名称 or 应用/功能名称. */
    MODEL,
    /** 备案单位 or 登记单位. */
    COMPANY,
    /** 备案编号 or 上线编号. */
    NUMBER,
    /** 备案时间 or 登记时间. */
    FILED_ON,
    /** 参数规模 as somebody claims it. */
    SCALE,
    /** 适用场景. */
    SCENARIO,
    /** 批次: the wave that the source counts the row to. */
    BATCH,
    /** Anything else; kept with the row, recorded nowhere. */
    IGNORED
}
