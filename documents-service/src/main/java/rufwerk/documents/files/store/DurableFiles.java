package rufwerk.documents.files.store;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/** Files that are there completely or not at all, also after a power cut. Blocks: for worker threads only. */
final class DurableFiles {
    /** For each thread the JDK keeps a native buffer as large as its largest read or write, so large ones are cut. */
    private static final int SLICE = 64 * 1024;

    private static final FileAttribute<?> OWNER_ONLY_FILE =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    private static final FileAttribute<?> OWNER_ONLY_FOLDER =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));

    private static final Object ALONE = new Object();

    private DurableFiles() {}

    /** A new file that nobody else reads, to be written and then {@linkplain #move moved}. */
    static FileChannel create(Path unfinished) throws IOException {
        createFolder(Objects.requireNonNull(unfinished.getParent()));
        return FileChannel.open(unfinished, Set.of(WRITE, CREATE_NEW), OWNER_ONLY_FILE);
    }

    /** Gives a file that was forced to the disk its name for good; one of this name is replaced. */
    static void move(Path finished, Path file) throws IOException {
        Path folder = Objects.requireNonNull(file.getParent());
        createFolder(folder);
        Files.move(finished, file, ATOMIC_MOVE);
        force(folder);
    }

    /** Replaces a file of this name. {@code incoming} must be a folder of the same file system. */
    static void write(Path file, Path incoming, byte[] content) throws IOException {
        replace(file, incoming, channel -> writeAll(channel, content));
    }

    /** Replaces a file by one that begins with other bytes and goes on as before; whatever its size, nothing is held. */
    static void replaceHead(Path file, Path incoming, byte[] head) throws IOException {
        try (FileChannel old = FileChannel.open(file, READ)) {
            replace(file, incoming, channel -> {
                writeAll(channel, head);
                long end = old.size();
                for (long at = head.length; at < end; ) {
                    long count = old.transferTo(at, end - at, channel);
                    if (count <= 0) {
                        throw new EOFException("The file became shorter while it was copied");
                    }
                    at += count;
                }
            });
        }
    }

    /** Up to so many of the first bytes. */
    static byte[] readHead(Path file, int count) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(count);
        }
    }

    static byte[] read(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, READ)) {
            ByteBuffer all = ByteBuffer.allocate(Math.toIntExact(channel.size()));
            while (all.hasRemaining()) {
                ByteBuffer slice = all.slice(all.position(), Math.min(SLICE, all.remaining()));
                int count = channel.read(slice);
                if (count < 0) {
                    throw new EOFException("The file became shorter while it was read");
                }
                all.position(all.position() + count);
            }
            return all.array();
        }
    }

    /** With its parents. A new folder is only durable once its parent is. */
    static void createFolder(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            return;
        }
        Path parent = Objects.requireNonNull(folder.getParent());
        createFolder(parent);
        try {
            Files.createDirectory(folder, OWNER_ONLY_FOLDER);
        } catch (FileAlreadyExistsException e) {
            // Another writer was quicker; forcing the parent is still needed, it may not have got so far.
        }
        force(parent);
    }

    /** Removes a file, but not while somebody works {@link #alone} with it; false when it was gone. */
    static boolean delete(Path file) throws IOException {
        return alone(file, () -> Files.delete(file));
    }

    /**
     * Works with a file while no other thread or replica works so with it or deletes it; false when it was gone.
     *
     * <p>Files are locked by their identity and found by their name: a name that leads to another file by the time the
     * lock is there means that somebody has replaced it, and we begin again.
     */
    static boolean alone(Path file, Work work) throws IOException {
        // A second lock on one file in one process is an error, not a reason to wait.
        synchronized (ALONE) {
            while (true) {
                try {
                    Object identity = identity(file);
                    try (FileChannel channel = FileChannel.open(file, READ, WRITE);
                            FileLock _ = channel.lock()) {
                        if (identity.equals(identity(file))) {
                            work.run();
                            return true;
                        }
                    }
                } catch (NoSuchFileException e) {
                    return false;
                }
            }
        }
    }

    /** What is done with a file. */
    @FunctionalInterface
    interface Work {
        void run() throws IOException;
    }

    @FunctionalInterface
    private interface Content {
        void writeTo(FileChannel channel) throws IOException;
    }

    private static void replace(Path file, Path incoming, Content content) throws IOException {
        Path unfinished = incoming.resolve(UUID.randomUUID().toString());
        try {
            try (FileChannel channel = create(unfinished)) {
                content.writeTo(channel);
                channel.force(true);
            }
            move(unfinished, file);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    private static void writeAll(FileChannel channel, byte[] content) throws IOException {
        ByteBuffer all = ByteBuffer.wrap(content);
        while (all.hasRemaining()) {
            ByteBuffer slice = all.slice(all.position(), Math.min(SLICE, all.remaining()));
            all.position(all.position() + channel.write(slice));
        }
    }

    private static Object identity(Path file) throws IOException {
        return Files.readAttributes(file, BasicFileAttributes.class).fileKey();
    }

    private static void force(Path folder) throws IOException {
        try (FileChannel channel = FileChannel.open(folder, READ)) {
            channel.force(true);
        }
    }
}
