package rufwerk.documents.files;

import rufwerk.documents.files.check.Content;

/** Looks for what would harm whoever opens a document. */
@FunctionalInterface
public interface VirusScan {
    /** For installations without one. */
    VirusScan NONE = content -> false;

    /**
     * Whether something was found. Blocks: for worker threads.
     *
     * @throws ScannerDown when nobody can tell
     */
    boolean finds(Content content);
}
