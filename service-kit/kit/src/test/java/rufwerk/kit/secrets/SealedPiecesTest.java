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
        byte[] sealed = pieces.seal(7, true, PIECE, PIECE.length);

        assertThat(secrets.openPieces(pieces.head(), "document 1").open(7, true, sealed))
                .isEqualTo(PIECE);
    }

    @Test
    void openAtTheirPlaceAlone() {
        byte[] sealed = pieces.seal(7, false, PIECE, PIECE.length);

        assertThatThrownBy(() -> pieces.open(8, false, sealed)).isInstanceOf(UnopenableSecret.class);
        assertThatThrownBy(() -> pieces.open(7, true, sealed)).isInstanceOf(UnopenableSecret.class);
        assertThatThrownBy(() -> pieces.open(7, false, Arrays.copyOf(sealed, sealed.length - 1)))
                .isInstanceOf(UnopenableSecret.class);
        assertThatThrownBy(() -> pieces.open(7, false, new byte[0])).isInstanceOf(UnopenableSecret.class);
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
        byte[] sealed = pieces.seal(0, true, PIECE, PIECE.length);
        byte[] head = secretsUnder(2, 1).resealHead(pieces.head(), "document 1");

        assertThat(secretsUnder(2).openPieces(head, "document 1").open(0, true, sealed))
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
