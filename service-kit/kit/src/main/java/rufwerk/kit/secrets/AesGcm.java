package rufwerk.kit.secrets;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import org.jspecify.annotations.Nullable;

/** AES-GCM with a random nonce in front of the ciphertext and the tag behind it. */
final class AesGcm {
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BYTES = 16;

    /** How much longer the sealed form is. */
    static final int EXTRA_BYTES = NONCE_BYTES + TAG_BYTES;

    private AesGcm() {}

    /** Writes the sealed form straight to its place, so that a large value is held twice and not three times. */
    static void seal(SecretKey key, byte[] plain, byte[] context, SecureRandom random, byte[] into, int at) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        System.arraycopy(nonce, 0, into, at, NONCE_BYTES);
        try {
            cipher(Cipher.ENCRYPT_MODE, key, nonce, 0, context).doFinal(plain, 0, plain.length, into, at + NONCE_BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Cannot seal", e);
        }
    }

    /** The plain bytes; null when key, context or bytes are not those of the sealing. */
    static byte @Nullable [] open(SecretKey key, byte[] sealed, int from, int length, byte[] context) {
        if (length < EXTRA_BYTES || from + length > sealed.length) {
            return null;
        }
        try {
            return cipher(Cipher.DECRYPT_MODE, key, sealed, from, context)
                    .doFinal(sealed, from + NONCE_BYTES, length - NONCE_BYTES);
        } catch (AEADBadTagException e) {
            return null;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has AES-GCM", e);
        }
    }

    private static Cipher cipher(int mode, SecretKey key, byte[] nonce, int from, byte[] context)
            throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BYTES * 8, nonce, from, NONCE_BYTES));
        cipher.updateAAD(context);
        return cipher;
    }
}
