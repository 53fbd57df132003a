package rufwerk.documents.files.store;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import rufwerk.documents.files.DocumentKey;
import rufwerk.documents.files.Sha256;

/**
 * Where documents lie: {@code <folder>/ab/cd/<id>.<sha256>.sealed}, two levels of 256 folders. A million documents are
 * about 15 to a folder. Those from before documents were sealed in pieces lack the ending.
 */
record Layout(Path folder) {
    private static final String IN_PIECES = ".sealed";
    private static final Pattern NAME = Pattern.compile("([0-9a-f-]{36})\\.([0-9a-f]{64})(" + IN_PIECES + ")?");

    /** For files that are being written; of the same file system, so that they can be renamed into place. */
    Path incoming() {
        return folder.resolve("incoming");
    }

    Path fileOf(DocumentKey key) {
        return wholeFileOf(key).resolveSibling(nameOf(key));
    }

    /** Under which a document in pieces is kept, wherever that is. */
    static String nameOf(DocumentKey key) {
        return key.id() + "." + key.content().hex() + IN_PIECES;
    }

    /** Sealed as a whole, as documents once were. */
    Path wholeFileOf(DocumentKey key) {
        String id = key.id().toString();
        return folder.resolve(id.substring(0, 2))
                .resolve(id.substring(2, 4))
                .resolve(id + "." + key.content().hex());
    }

    /** Nothing for a file that is none of ours. */
    static Optional<DocumentKey> keyOf(Path file) {
        return keyOf(file.getFileName().toString());
    }

    static Optional<DocumentKey> keyOf(String fileName) {
        Matcher name = NAME.matcher(fileName);
        return name.matches()
                ? Optional.of(new DocumentKey(UUID.fromString(name.group(1)), new Sha256(name.group(2))))
                : Optional.empty();
    }

    /** What a file is sealed for. The digest is checked when it is read, so the id alone is enough. */
    static String contextOf(Path file) {
        String name = file.getFileName().toString();
        String id = name.substring(0, name.indexOf('.'));
        return name.endsWith(IN_PIECES) ? contextOf(UUID.fromString(id)) : "document " + id;
    }

    /** The same for a document in pieces, so that the one never passes for the other. */
    static String contextOf(UUID id) {
        return "document in pieces " + id;
    }

    /** Those with documents, or with folders of documents. */
    static List<Path> subfolders(Path folder) throws IOException {
        return Files.isDirectory(folder) ? list(folder, "[0-9a-f][0-9a-f]") : List.of();
    }

    static List<Path> files(Path folder) throws IOException {
        return list(folder, "*.*");
    }

    private static List<Path> list(Path folder, String glob) throws IOException {
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder, glob)) {
            List<Path> all = new ArrayList<>();
            stream.forEach(all::add);
            return all;
        }
    }
}
