package rufwerk.kit.secrets;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.spec.SecretKeySpec;

/** A key that wraps data keys. Its id says which one it is and nothing about its bytes. */
final class MasterKey {
    static final int BYTES = 32;
    static final int ID_BYTES = 6;

    /** Keeps ids apart from every other digest of a key that anybody might compute. */
    private static final byte[] ID_DOMAIN = "rufwerk master key id\0".getBytes(StandardCharsets.US_ASCII);

    private final byte[] id;
    private final SecretKeySpec key;

    MasterKey(byte[] bytes) {
        if (bytes.length != BYTES) {
            throw new IllegalArgumentException("A master key has " + BYTES + " bytes");
        }
        this.id = Arrays.copyOf(digest(bytes), ID_BYTES);
        this.key = new SecretKeySpec(bytes, "AES");
    }

    SecretKeySpec key() {
        return key;
    }

    byte[] idBytes() {
        return id.clone();
    }

    /** In hex, for people. */
    String id() {
        return HexFormat.of().formatHex(id);
    }

    boolean hasId(byte[] text, int at) {
        return Arrays.equals(id, 0, ID_BYTES, text, at, at + ID_BYTES);
    }

    private static byte[] digest(byte[] bytes) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            sha256.update(ID_DOMAIN);
            return sha256.digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
