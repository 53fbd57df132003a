package rufwerk.documents.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody said in a line. The chain covers the digest alone, so the words can be erased and the chain still holds.
 *
 * @param digest SHA-256 in hex over salt and text
 * @param words null once they are erased
 */
public record Remark(String digest, @Nullable Words words) {

    /** @param salt random, so that nobody finds the text by trying what it might be */
    public record Words(String salt, String text) {}

    /** Null for null. */
    public static @Nullable Remark of(@Nullable String text) {
        return text == null ? null : of(new Words(UUID.randomUUID().toString(), text));
    }

    static Remark of(Words words) {
        return new Remark(sha256(words.salt() + words.text()), words);
    }

    /** Whether the words are those of the digest; when they are gone, nobody can tell. */
    boolean isGenuine() {
        return words == null || equals(of(words));
    }

    static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
