package beian.operations.backup;

import java.time.Instant;

/**
 * A copy of the log and the directories, as they were at one moment.
 *
 * @param name of its file in {@code beian.backup-folder}; put in an empty data folder as {@code events.db}, it is restored
 * @param position the last position of the log in it; 0 if that was empty
 * @param bytes size of the file
 * @param takenAt when it was begun
 */
public record Backup(String name, long position, long bytes, Instant takenAt) {}
