package rufwerk.documents.files.store;

import java.nio.file.Path;
import rufwerk.documents.files.DocumentKey;

/**
 * Where documents lie: {@code <folder>/ab/cd/<id>.<sha256>}, two levels of 256 folders. A million documents are about
 * 15 to a folder.
 */
record Layout(Path folder) {

    /** For files that are being written; of the same file system, so that they can be renamed into place. */
    Path incoming() {
        return folder.resolve("incoming");
    }

    Path fileOf(DocumentKey key) {
        String id = key.id().toString();
        return folder.resolve(id.substring(0, 2))
                .resolve(id.substring(2, 4))
                .resolve(id + "." + key.content().hex());
    }

    /** What a file is sealed for. The digest is checked when it is read, so the id alone is enough. */
    static String contextOf(Path file) {
        String name = file.getFileName().toString();
        return "document " + name.substring(0, name.indexOf('.'));
    }
}
