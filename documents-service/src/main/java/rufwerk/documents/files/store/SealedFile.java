package rufwerk.documents.files.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import rufwerk.documents.files.Sha256;
import rufwerk.kit.secrets.SealedSecrets;

/**
 * A sealed file as a server wants to know it before it takes it.
 *
 * @param length of what follows the head
 * @param sha256 of the same, in hex
 */
record SealedFile(byte[] head, long length, String sha256) {
    private static final int SLICE = 64 * 1024;

    static SealedFile of(Path file) throws IOException {
        MessageDigest digest = Sha256.digest();
        long length = 0;
        try (InputStream in = Files.newInputStream(file)) {
            byte[] head = in.readNBytes(SealedSecrets.HEAD_BYTES);
            byte[] slice = new byte[SLICE];
            for (int count = in.read(slice); count >= 0; count = in.read(slice)) {
                digest.update(slice, 0, count);
                length += count;
            }
            return new SealedFile(head, length, HexFormat.of().formatHex(digest.digest()));
        }
    }
}
