package rufwerk.kit.secrets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.Base64;
import org.junit.jupiter.api.Test;

class SealedSecretsTest {
    private final SealedSecrets secrets = secretsWithKey((byte) 1);

    @Test
    void opensWhatItSealed() {
        assertThat(secrets.openText(secrets.sealText("Straße", "order 1"), "order 1"))
                .isEqualTo("Straße");
    }

    @Test
    void sealsTheSameTextDifferentlyEachTime() {
        assertThat(secrets.sealText("secret", "order 1")).isNotEqualTo(secrets.sealText("secret", "order 1"));
    }

    @Test
    void opensNothingInAnotherContextUnderAnotherKeyOrChanged() {
        byte[] sealed = secrets.seal(new byte[] {1, 2, 3}, "order 1");

        assertThatIllegalStateException().isThrownBy(() -> secrets.open(sealed, "order 2"));
        assertThatIllegalStateException()
                .isThrownBy(() -> secretsWithKey((byte) 2).open(sealed, "order 1"));
        sealed[sealed.length - 1] ^= 1;
        assertThatIllegalStateException().isThrownBy(() -> secrets.open(sealed, "order 1"));
    }

    @Test
    void startsOnlyWithAKeyOf32Bytes() {
        assertThatIllegalStateException()
                .isThrownBy(() -> new SealedSecrets(() -> "c2hvcnQ="))
                .withMessageContaining("MASTER_KEY");
    }

    private static SealedSecrets secretsWithKey(byte first) {
        byte[] key = new byte[32];
        key[0] = first;
        return new SealedSecrets(() -> Base64.getEncoder().encodeToString(key));
    }
}
