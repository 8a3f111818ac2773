package beian.filing.event;

/** The four series of the regime; they are counted apart and never added together. */
public enum Series {
    /** 生成式人工智能服务备案: a service filing, decided by the CAC. */
    FILING,
    /** 生成式人工智能登记: registration of a service that calls a filed model, decided by the province. */
    REGISTRATION,
    /** 互联网信息服务算法备案: an algorithm filing. */
    ALGORITHM,
    /** 深度合成服务算法备案: a deep-synthesis filing. */
    DEEP_SYNTHESIS
}
