package beian.intake.file.office;

import beian.intake.file.Unreadable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** What every zipped document is asked before anything in it is believed. */
final class Archive {

    /** Parts of a real document are a few dozen. */
    private static final int PARTS = 4_096;
    /** Ten thousand rows of a workbook are about 10 MB. */
    private static final long EXPANDED_BYTES = 96L * 1024 * 1024;

    private static final int PROLOG = 2_048;
    private static final int BLOCK = 1 << 16;

    private Archive() {}

    /**
     * @throws Unreadable {@code file.expands} if its parts are far larger than the file, {@code file.entities} if one
     *     declares entities, {@code file.macros} if one is a program
     */
    static void require(Path file) {
        try (ZipFile archive = new ZipFile(file.toFile())) {
            if (archive.size() > PARTS) {
                throw new Unreadable("file.expands");
            }
            long expanded = 0;
            Enumeration<? extends ZipEntry> parts = archive.entries();
            while (parts.hasMoreElements()) {
                expanded += expand(archive, parts.nextElement(), EXPANDED_BYTES - expanded);
            }
        } catch (IOException | IllegalArgumentException e) {
            throw new Unreadable("file.broken", e);
        }
    }

    private static long expand(ZipFile archive, ZipEntry part, long allowed) throws IOException {
        if (part.getName().endsWith("vbaProject.bin")) {
            throw new Unreadable("file.macros");
        }
        try (InputStream bytes = archive.getInputStream(part)) {
            byte[] prolog = bytes.readNBytes(PROLOG);
            requireNoEntities(new String(prolog, StandardCharsets.ISO_8859_1));
            long size = prolog.length;
            byte[] block = new byte[BLOCK];
            for (int read = bytes.read(block); read >= 0; read = bytes.read(block)) {
                size += read;
                if (size > allowed) {
                    throw new Unreadable("file.expands");
                }
            }
            return size;
        }
    }

    private static void requireNoEntities(String prolog) {
        if (prolog.startsWith("<") && (prolog.contains("<!DOCTYPE") || prolog.contains("<!ENTITY"))) {
            throw new Unreadable("file.entities");
        }
    }
}
