package peer.stock;

import java.util.List;

/** Many rows, all or none of them. */
record FileBatch(List<FileModel> rows) {}
