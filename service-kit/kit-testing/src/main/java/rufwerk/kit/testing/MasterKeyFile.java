package rufwerk.kit.testing;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** A file for MASTER_KEY_FILE, and what an operator does with it. Every change is one rename. */
public final class MasterKeyFile {
    private static final int KEY_BYTES = 32;

    private final Path path;

    private MasterKeyFile(Path path) {
        this.path = path;
    }

    /** The file as it is; with this one key when it is not there. */
    public static MasterKeyFile at(Path path, String firstKey) {
        var file = new MasterKeyFile(path);
        if (!Files.exists(path)) {
            file.write(List.of(firstKey));
        }
        return file;
    }

    public Path path() {
        return path;
    }

    /** In base64; the first seals. */
    public List<String> keys() {
        try {
            return Files.readAllLines(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Adds a new key, which opens and does not seal yet. */
    public void append() {
        byte[] key = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(key);
        List<String> keys = new ArrayList<>(keys());
        keys.add(Base64.getEncoder().encodeToString(key));
        write(keys);
    }

    /** The newest key seals from now on. */
    public void moveLastFirst() {
        List<String> keys = new ArrayList<>(keys());
        keys.addFirst(keys.removeLast());
        write(keys);
    }

    /** Nothing is under the older keys any more. */
    public void keepOnlyFirst() {
        write(List.of(keys().getFirst()));
    }

    private void write(List<String> keys) {
        var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        try {
            Path folder = Files.createDirectories(path.toAbsolutePath().getParent());
            Path unfinished = Files.createTempFile(folder, "unfinished", null, ownerOnly);
            Files.write(unfinished, keys);
            Files.move(unfinished, path, ATOMIC_MOVE, REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
