package beian.access.rate;

/**
 * What a client has left of its window.
 *
 * @param quota requests in a window of a minute
 * @param remaining of them, 0 if the present one is one too many
 * @param seconds until the next window begins, from 1
 * @param exceeded whether the present request is one too many
 */
record Left(int quota, int remaining, long seconds, boolean exceeded) {}
