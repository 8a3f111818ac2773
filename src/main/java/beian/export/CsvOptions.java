package beian.export;

/**
 * How a CSV begins.
 *
 * @param bom with a byte order mark
 * @param notice with comment lines
 */
record CsvOptions(boolean bom, boolean notice) {}
