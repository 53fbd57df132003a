package rufwerk.kit.secrets;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Seals what must be read back later (signing secrets, documents) with AES-256-GCM: each value under a data key of its
 * own, and that one under the master key.
 *
 * <pre>
 * bytes   3      6                 60                             28 + content
 *       "RW1" | id of master key | nonce, sealed data key, tag | nonce, sealed content, tag
 *       └──── stamp ────┘
 *       └──────────────── head ──────────────────────────────┘
 * </pre>
 *
 * <p>The stamp is the same for all values under one master key, and in base64 it is just the first 12 characters. A new
 * master key replaces the head alone. A value only opens in the context it was sealed for, so a ciphertext copied into
 * another row is useless. Values from before there were data keys (nonce, ciphertext and tag under the master key) open
 * as well.
 */
@ApplicationScoped
public class SealedSecrets {
    private static final byte[] MAGIC = {'R', 'W', '1'};
    private static final int DATA_KEY_BYTES = 32;

    /** How many bytes tell under which master key a value is. */
    public static final int STAMP_BYTES = 9;

    /** How many bytes a new master key replaces. */
    public static final int HEAD_BYTES = STAMP_BYTES + DATA_KEY_BYTES + AesGcm.EXTRA_BYTES;

    private final KeySource keys;
    private final SecureRandom random = new SecureRandom();

    public SealedSecrets(KeySource keys) {
        this.keys = keys;
    }

    public byte[] seal(byte[] plain, String context) {
        byte[] dataKey = new byte[DATA_KEY_BYTES];
        random.nextBytes(dataKey);
        byte[] sealed = new byte[HEAD_BYTES + plain.length + AesGcm.EXTRA_BYTES];
        writeHead(keys.ring().first(), dataKey, context, sealed);
        AesGcm.seal(aes(dataKey), plain, bytes(context), random, sealed, HEAD_BYTES);
        return sealed;
    }

    /**
     * The plain bytes.
     *
     * @throws UnopenableSecret when it was changed, sealed for another context or under a key that is not known
     */
    public byte[] open(byte[] sealed, String context) {
        byte[] plain = opened(ring -> open(sealed, context, ring));
        if (plain == null) {
            throw new UnopenableSecret(context);
        }
        return plain;
    }

    /** Seals a long value piece by piece, under a data key of its own. */
    public SealedPieces sealPieces(String context) {
        byte[] dataKey = new byte[DATA_KEY_BYTES];
        random.nextBytes(dataKey);
        byte[] head = new byte[HEAD_BYTES];
        writeHead(keys.ring().first(), dataKey, context, head);
        return new SealedPieces(head, aes(dataKey), context);
    }

    /**
     * Opens such a value by its head.
     *
     * @throws UnopenableSecret when the head was changed, sealed for another context or under a key that is not known
     */
    public SealedPieces openPieces(byte[] head, String context) {
        byte[] dataKey = hasHead(head) ? opened(ring -> dataKey(head, context, ring)) : null;
        if (dataKey == null) {
            throw new UnopenableSecret(context);
        }
        return new SealedPieces(head, aes(dataKey), context);
    }

    /** Text form of {@link #seal(byte[], String)}: base64. */
    public String sealText(String plain, String context) {
        return Base64.getEncoder().encodeToString(seal(bytes(plain), context));
    }

    /** Text form of {@link #open(byte[], String)}. */
    public String openText(String sealed, String context) {
        return new String(open(decoded(sealed, context), context), StandardCharsets.UTF_8);
    }

    /** The same content under the current master key; the text itself when it is there already. */
    public String resealText(String sealed, String context) {
        return isCurrent(sealed)
                ? sealed
                : Base64.getEncoder().encodeToString(reseal(decoded(sealed, context), context));
    }

    /** The same content under the current master key. */
    public byte[] reseal(byte[] sealed, String context) {
        byte[] head = resealHead(sealed, context);
        if (head == null) {
            return seal(open(sealed, context), context);
        }
        byte[] resealed = sealed.clone();
        System.arraycopy(head, 0, resealed, 0, HEAD_BYTES);
        return resealed;
    }

    /**
     * The head that puts a value under the current master key, made from its old head alone; null for a value without a
     * head, which has to be sealed anew as a whole.
     */
    public byte @Nullable [] resealHead(byte[] beginning, String context) {
        byte[] dataKey = hasHead(beginning) ? opened(ring -> dataKey(beginning, context, ring)) : null;
        if (dataKey == null) {
            return null;
        }
        byte[] head = new byte[HEAD_BYTES];
        writeHead(keys.ring().first(), dataKey, context, head);
        return head;
    }

    /** Whether a sealed text is under the current master key. */
    public boolean isCurrent(String sealed) {
        return sealed.startsWith(currentPrefix());
    }

    /** The same for bytes, of which the first {@link #STAMP_BYTES} are enough. */
    public boolean isCurrent(byte[] beginning) {
        byte[] stamp = stamp(keys.ring().first());
        return beginning.length >= STAMP_BYTES && Arrays.equals(stamp, 0, STAMP_BYTES, beginning, 0, STAMP_BYTES);
    }

    /** With these 12 characters every sealed text under the current master key begins, and no other. */
    public String currentPrefix() {
        return Base64.getEncoder().encodeToString(stamp(keys.ring().first()));
    }

    /** The id of the current master key, in hex: no secret. */
    public String currentKey() {
        return keys.ring().first().id();
    }

    /** Tries the known keys, and again after another look: other replicas may use a new key a moment before us. */
    private byte @Nullable [] opened(Opening opening) {
        KeyRing known = keys.ring();
        byte[] plain = opening.with(known);
        if (plain != null) {
            return plain;
        }
        KeyRing now = keys.lookAgain();
        return now == known ? null : opening.with(now);
    }

    @FunctionalInterface
    private interface Opening {
        byte @Nullable [] with(KeyRing ring);
    }

    private static byte @Nullable [] open(byte[] sealed, String context, KeyRing ring) {
        byte[] dataKey = dataKey(sealed, context, ring);
        if (dataKey != null) {
            return AesGcm.open(aes(dataKey), sealed, HEAD_BYTES, sealed.length - HEAD_BYTES, bytes(context));
        }
        for (MasterKey key : ring.all()) {
            byte[] plain = AesGcm.open(key.key(), sealed, 0, sealed.length, bytes(context));
            if (plain != null) {
                return plain;
            }
        }
        return null;
    }

    private static byte @Nullable [] dataKey(byte[] sealed, String context, KeyRing ring) {
        MasterKey key = hasHead(sealed) ? ring.withId(sealed, MAGIC.length) : null;
        return key == null
                ? null
                : AesGcm.open(key.key(), sealed, STAMP_BYTES, HEAD_BYTES - STAMP_BYTES, wrapping(stamp(key), context));
    }

    private void writeHead(MasterKey key, byte[] dataKey, String context, byte[] into) {
        byte[] stamp = stamp(key);
        System.arraycopy(stamp, 0, into, 0, STAMP_BYTES);
        AesGcm.seal(key.key(), dataKey, wrapping(stamp, context), random, into, STAMP_BYTES);
    }

    private static boolean hasHead(byte[] sealed) {
        return sealed.length >= HEAD_BYTES && Arrays.equals(MAGIC, 0, MAGIC.length, sealed, 0, MAGIC.length);
    }

    private static byte[] stamp(MasterKey key) {
        byte[] stamp = Arrays.copyOf(MAGIC, STAMP_BYTES);
        System.arraycopy(key.idBytes(), 0, stamp, MAGIC.length, MasterKey.ID_BYTES);
        return stamp;
    }

    /** A data key is sealed for its stamp too, so that a head never passes for a value of the old format. */
    private static byte[] wrapping(byte[] stamp, String context) {
        byte[] text = bytes(context);
        byte[] all = Arrays.copyOf(stamp, STAMP_BYTES + text.length);
        System.arraycopy(text, 0, all, STAMP_BYTES, text.length);
        return all;
    }

    private static byte[] decoded(String sealed, String context) {
        try {
            return Base64.getDecoder().decode(sealed);
        } catch (IllegalArgumentException e) {
            throw new UnopenableSecret(context);
        }
    }

    private static SecretKeySpec aes(byte[] bytes) {
        return new SecretKeySpec(bytes, "AES");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
