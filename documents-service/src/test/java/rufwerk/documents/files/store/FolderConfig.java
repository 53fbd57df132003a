package rufwerk.documents.files.store;

import io.quarkus.runtime.configuration.MemorySize;
import java.math.BigInteger;
import java.nio.file.Path;
import rufwerk.documents.files.FilesConfig;

/** Documents in this folder. */
record FolderConfig(Path folder) implements FilesConfig {
    @Override
    public MemorySize memory() {
        return new MemorySize(BigInteger.ONE);
    }
}
