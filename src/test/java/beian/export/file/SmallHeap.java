package beian.export.file;

import beian.export.list.FilingTable;
import beian.export.table.Format;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/** A process of its own that writes a long list and keeps nothing of it. */
final class SmallHeap {

    private SmallHeap() {}

    /** Writes {@code args[1]} rows in the format {@code args[0]} and prints the number of bytes. */
    public static void main(String[] args) throws IOException {
        Counter out = new Counter();
        Format format = Format.valueOf(args[0]);
        Export<?> export =
                new Export<>(format, FilingTable.TABLE, Rows.many(Integer.parseInt(args[1])), List.of(), true, true);
        switch (format) {
            case CSV -> CsvFile.write(export, out);
            case XLSX -> XlsxFile.write(export, out);
            case NDJSON -> NdjsonFile.write(export, JsonMapper.builder().build(), out);
            case DATA_PACKAGE -> throw new IllegalArgumentException(args[0]);
        }
        System.out.println(out.bytes);
    }

    private static final class Counter extends OutputStream {

        private long bytes;

        @Override
        public void write(int value) {
            bytes++;
        }

        @Override
        public void write(byte[] buffer, int offset, int length) {
            bytes += length;
        }
    }
}
