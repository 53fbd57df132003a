package rufwerk.kit.secrets;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

/** A key file as Kubernetes mounts it: a link to a file in a folder, which is itself a link that is swapped. */
final class KeyFile {
    private final Path folder;

    KeyFile(Path folder) {
        this.folder = folder;
    }

    Path path() {
        return folder.resolve("master-keys");
    }

    void hold(String... lines) {
        try {
            Path version =
                    Files.createDirectories(folder.resolve(UUID.randomUUID().toString()));
            Files.writeString(version.resolve("master-keys"), String.join("\n", lines));
            Path swapped = Files.createSymbolicLink(folder.resolve("..next"), version);
            Files.move(swapped, folder.resolve("..data"), ATOMIC_MOVE, REPLACE_EXISTING);
            if (!Files.isSymbolicLink(path())) {
                Files.createSymbolicLink(path(), Path.of("..data", "master-keys"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
