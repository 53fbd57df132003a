package rufwerk.kit.secrets;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/**
 * Seals a long value piece by piece, so that it never has to be in memory as a whole, and opens any piece by itself.
 *
 * <pre>
 * bytes   69     65,536 + 16    65,536 + 16          0 to 65,536 + 16
 *         head | piece 0, tag | piece 1, tag | … | last piece, tag
 * </pre>
 *
 * <p>The head is that of {@link SealedSecrets}. The nonce of a piece says which one it is and whether it is the last:
 * pieces that were left out, doubled, exchanged or cut off do not open. The data key seals this one value, so that no
 * nonce is ever used twice. For one thread at a time.
 */
public final class SealedPieces {
    /** So long is every piece but the last. */
    public static final int PLAIN_BYTES = 64 * 1024;

    /** The same piece when it is sealed. */
    public static final int SEALED_BYTES = PLAIN_BYTES + SealedPieces.TAG_BYTES;

    private static final int TAG_BYTES = 16;
    private static final int NONCE_BYTES = 12;

    private final byte[] head;
    private final SecretKey key;
    private final String context;
    private final Cipher cipher;

    SealedPieces(byte[] head, SecretKey key, String context) {
        this.head = head;
        this.key = key;
        this.context = context;
        this.cipher = aesGcm();
    }

    /** What stands before the first piece. */
    public byte[] head() {
        return head.clone();
    }

    /** How long the plain value is that takes so many bytes with its head; negative when no value does. */
    public static long plainSize(long sealedSize) {
        long pieces = sealedSize - SealedSecrets.HEAD_BYTES;
        return pieces - Math.ceilDiv(pieces, SEALED_BYTES) * TAG_BYTES;
    }

    /**
     * Seals the first so many bytes into an array that has room for a sealed piece. No piece is sealed twice.
     *
     * @return how many sealed bytes there are
     */
    public int seal(long number, boolean last, byte[] plain, int count, byte[] into) {
        try {
            prepare(Cipher.ENCRYPT_MODE, number, last);
            return cipher.doFinal(plain, 0, count, into);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Cannot seal", e);
        }
    }

    /**
     * Opens a piece, the first so many bytes, into an array from a place on where it has room for them.
     *
     * @return how many plain bytes there are
     * @throws UnopenableSecret when it is not this piece of this value; what was in that place may be lost then
     */
    public int open(long number, boolean last, byte[] sealed, int count, byte[] into, int at) {
        try {
            prepare(Cipher.DECRYPT_MODE, number, last);
            return cipher.doFinal(sealed, 0, count, into, at);
        } catch (AEADBadTagException e) {
            throw new UnopenableSecret(context);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has AES-GCM", e);
        }
    }

    private void prepare(int mode, long number, boolean last) throws GeneralSecurityException {
        byte[] nonce = ByteBuffer.allocate(NONCE_BYTES)
                .putInt(last ? 1 : 0)
                .putLong(number)
                .array();
        cipher.init(mode, key, new GCMParameterSpec(TAG_BYTES * 8, nonce));
        cipher.updateAAD(context.getBytes(StandardCharsets.UTF_8));
    }

    private static Cipher aesGcm() {
        try {
            return Cipher.getInstance("AES/GCM/NoPadding");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has AES-GCM", e);
        }
    }
}
