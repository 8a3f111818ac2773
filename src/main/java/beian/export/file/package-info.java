/** Lists as files: CSV, NDJSON and XLSX, written a page at a time. */
@NullMarked
@NamedInterface("file")
package beian.export.file;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
