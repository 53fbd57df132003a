package rufwerk.documents.files.store;

import io.smallrye.mutiny.Uni;
import java.nio.file.Path;
import rufwerk.documents.files.DocumentKey;

/** Brings a sealed file, which was forced to the disk, to where it stays. */
@FunctionalInterface
interface Keeping {

    /** Ends when it would survive a power cut there. The file itself may be gone by then. */
    Uni<Void> keep(DocumentKey key, Path finished);
}
