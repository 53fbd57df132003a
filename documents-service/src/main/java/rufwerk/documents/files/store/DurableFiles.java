package rufwerk.documents.files.store;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
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

    private DurableFiles() {}

    /** Replaces a file of this name. {@code incoming} must be a folder of the same file system. */
    static void write(Path file, Path incoming, byte[] content) throws IOException {
        Path folder = Objects.requireNonNull(file.getParent());
        createFolder(folder);
        Path unfinished = incoming.resolve(UUID.randomUUID().toString());
        try {
            try (FileChannel channel = FileChannel.open(unfinished, Set.of(WRITE, CREATE_NEW), OWNER_ONLY_FILE)) {
                ByteBuffer all = ByteBuffer.wrap(content);
                while (all.hasRemaining()) {
                    ByteBuffer slice = all.slice(all.position(), Math.min(SLICE, all.remaining()));
                    all.position(all.position() + channel.write(slice));
                }
                channel.force(true);
            }
            Files.move(unfinished, file, ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(unfinished);
        }
        force(folder);
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

    private static void force(Path folder) throws IOException {
        try (FileChannel channel = FileChannel.open(folder, READ)) {
            channel.force(true);
        }
    }
}
