package rufwerk.kit.secrets;

import java.util.Arrays;
import java.util.Base64;

/** Master keys to tell apart. */
final class MasterKeyFixtures {
    static final String RED = keyOf(1);
    static final String GREEN = keyOf(2);
    static final String BLUE = keyOf(3);

    private MasterKeyFixtures() {}

    static SealedSecrets secretsUnder(String... keys) {
        KeyRing ring = KeyRing.parse(String.join(",", keys));
        return new SealedSecrets(() -> ring);
    }

    private static String keyOf(int value) {
        byte[] key = new byte[MasterKey.BYTES];
        Arrays.fill(key, (byte) value);
        return Base64.getEncoder().encodeToString(key);
    }
}
