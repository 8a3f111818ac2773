package beian.filing.event;

import org.jspecify.annotations.Nullable;

/**
 * On whose word, and since when one could know it.
 *
 * @param source who states it, as printed, for example 国家互联网信息办公室
 * @param url where it was published; absent where there is no address
 * @param publishedOn ISO day, month or year of that publication
 * @param locator where in the source it stands
 * @param note in the words of whoever recorded it; absent if there is nothing to add
 */
public record Evidence(
        String source,
        @Nullable String url,
        String publishedOn,
        Locator locator,
        @Nullable String note) {}
