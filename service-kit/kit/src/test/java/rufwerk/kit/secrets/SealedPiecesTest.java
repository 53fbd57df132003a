package rufwerk.kit.secrets;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Base64;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SealedPiecesTest {
    private static final byte[] PIECE = "a piece of a document".getBytes(US_ASCII);

    private final SealedSecrets secrets = secretsUnder(1);
    private final SealedPieces pieces = secrets.sealPieces("document 1");

    @Test
    void openByTheirHead() {
        byte[] sealed = sealed(7, true);

        assertThat(opened(secrets.openPieces(pieces.head(), "document 1"), 7, true, sealed))
                .isEqualTo(PIECE);
    }

    @Test
    void openAtTheirPlaceAlone() {
        byte[] sealed = sealed(7, false);

        assertThatThrownBy(() -> opened(pieces, 8, false, sealed)).isInstanceOf(UnopenableSecret.class);
        assertThatThrownBy(() -> opened(pieces, 7, true, sealed)).isInstanceOf(UnopenableSecret.class);
        assertThatThrownBy(() -> opened(pieces, 7, false, Arrays.copyOf(sealed, sealed.length - 1)))
                .isInstanceOf(UnopenableSecret.class);
        assertThatThrownBy(() -> opened(pieces, 7, false, new byte[0])).isInstanceOf(UnopenableSecret.class);
        assertThat(opened(pieces, 7, false, sealed)).isEqualTo(PIECE);
    }

    /** The same nonce for other bytes would give both away. */
    @Test
    void areSealedOnce() {
        sealed(7, false);

        assertThatThrownBy(() -> sealed(7, false)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void openForTheirContextAndUnderTheirKeyAlone() {
        assertThatThrownBy(() -> secrets.openPieces(pieces.head(), "document 2"))
                .isInstanceOf(UnopenableSecret.class);
        assertThatThrownBy(() -> secretsUnder(2).openPieces(pieces.head(), "document 1"))
                .isInstanceOf(UnopenableSecret.class);
        assertThatThrownBy(() -> secrets.openPieces(new byte[3], "document 1")).isInstanceOf(UnopenableSecret.class);
    }

    @Test
    void openUnderANewMasterKeyByANewHead() {
        byte[] sealed = sealed(0, true);
        byte[] head = secretsUnder(2, 1).resealHead(pieces.head(), "document 1");

        assertThat(opened(secretsUnder(2).openPieces(head, "document 1"), 0, true, sealed))
                .isEqualTo(PIECE);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 65_535, 65_536, 65_537, 131_072, 1_000_000})
    void tellHowLongTheyAreTogether(int size) {
        long full = Math.max(0, Math.ceilDiv(size, SealedPieces.PLAIN_BYTES) - 1);
        long last = size - full * SealedPieces.PLAIN_BYTES;

        assertThat(SealedPieces.plainSize(SealedSecrets.HEAD_BYTES + full * SealedPieces.SEALED_BYTES + last + 16))
                .isEqualTo(size);
    }

    private byte[] sealed(long number, boolean last) {
        byte[] into = new byte[SealedPieces.SEALED_BYTES];
        return Arrays.copyOf(into, pieces.seal(number, last, PIECE, PIECE.length, into));
    }

    private static byte[] opened(SealedPieces pieces, long number, boolean last, byte[] sealed) {
        byte[] into = new byte[3 + PIECE.length];
        int count = pieces.open(number, last, sealed, sealed.length, into, 3);
        return Arrays.copyOfRange(into, 3, 3 + count);
    }

    private static SealedSecrets secretsUnder(int... seeds) {
        StringBuilder keys = new StringBuilder();
        for (int seed : seeds) {
            byte[] key = new byte[32];
            new Random(seed).nextBytes(key);
            keys.append(Base64.getEncoder().encodeToString(key)).append('\n');
        }
        KeyRing ring = KeyRing.parse(keys.toString());
        return new SealedSecrets(() -> ring);
    }
}
