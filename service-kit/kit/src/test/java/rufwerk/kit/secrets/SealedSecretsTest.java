package rufwerk.kit.secrets;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static rufwerk.kit.secrets.MasterKeyFixtures.BLUE;
import static rufwerk.kit.secrets.MasterKeyFixtures.GREEN;
import static rufwerk.kit.secrets.MasterKeyFixtures.RED;
import static rufwerk.kit.secrets.MasterKeyFixtures.secretsUnder;

import java.util.Arrays;
import java.util.Base64;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SealedSecretsTest {
    private static final String CONTEXT = "order 1";

    private final SealedSecrets secrets = secretsUnder(RED);

    @Test
    void opensWhatItSealed() {
        assertThat(secrets.openText(secrets.sealText("Straße", CONTEXT), CONTEXT))
                .isEqualTo("Straße");
        assertThat(secrets.openText(secrets.sealText("", CONTEXT), CONTEXT)).isEmpty();
    }

    @Test
    void opensALargeValue() {
        byte[] large = new byte[3_000_017];
        new Random(1).nextBytes(large);

        assertThat(secrets.open(secrets.seal(large, CONTEXT), CONTEXT)).isEqualTo(large);
    }

    @Test
    void sealsTheSameTextDifferentlyEachTime() {
        Set<String> sealed = new HashSet<>();
        for (int i = 0; i < 100; i++) {
            sealed.add(secrets.sealText("secret", CONTEXT).substring(12));
        }
        assertThat(sealed).hasSize(100);
    }

    @Test
    void beginsEveryTextWithThePrefixOfItsMasterKey() {
        assertThat(secrets.currentPrefix())
                .hasSize(12)
                .isNotEqualTo(secretsUnder(GREEN).currentPrefix());
        for (int length = 0; length < 50; length++) {
            assertThat(secrets.sealText("x".repeat(length), "order " + length)).startsWith(secrets.currentPrefix());
        }
    }

    @Test
    void opensNothingInAnotherContextOrUnderAnotherKey() {
        byte[] sealed = secrets.seal(new byte[] {1, 2, 3}, CONTEXT);

        assertRefused(secrets, sealed, "order 2");
        assertRefused(secretsUnder(GREEN, BLUE), sealed, CONTEXT);
    }

    @Test
    void opensNothingThatWasChangedAnywhereOrCut() {
        byte[] sealed = secrets.seal(new byte[] {1, 2, 3}, CONTEXT);

        for (int at = 0; at < sealed.length; at++) {
            byte[] changed = sealed.clone();
            changed[at] ^= 1;
            assertRefused(secrets, changed, CONTEXT);
            assertRefused(secrets, Arrays.copyOf(sealed, at), CONTEXT);
        }
    }

    @Test
    void opensNothingThatIsPutTogetherFromTwoValues() {
        byte[] one = secrets.seal(new byte[] {1}, CONTEXT);
        byte[] other = secrets.seal(new byte[] {2}, CONTEXT);

        System.arraycopy(other, 0, one, 0, SealedSecrets.HEAD_BYTES);

        assertRefused(secrets, one, CONTEXT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "not base64!", "Ulcx", "AAAA"})
    void refusesATextThatWasNeverSealed(String text) {
        assertThatExceptionOfType(UnopenableSecret.class).isThrownBy(() -> secrets.openText(text, CONTEXT));
    }

    @Test
    void opensUnderEveryKeyOfTheRingAndSealsUnderTheFirst() {
        String old = secrets.sealText("secret", CONTEXT);
        SealedSecrets rotated = secretsUnder(GREEN, BLUE, RED);

        assertThat(rotated.openText(old, CONTEXT)).isEqualTo("secret");
        assertThat(secretsUnder(GREEN).openText(rotated.sealText("new", CONTEXT), CONTEXT))
                .isEqualTo("new");
    }

    @Test
    void movesAValueUnderTheFirstKeyByItsHeadAlone() {
        byte[] old = secrets.seal("secret".getBytes(UTF_8), CONTEXT);

        byte[] moved = secretsUnder(GREEN, RED).reseal(old, CONTEXT);

        assertThat(moved).hasSameSizeAs(old);
        assertThat(Arrays.copyOfRange(moved, SealedSecrets.HEAD_BYTES, moved.length))
                .isEqualTo(Arrays.copyOfRange(old, SealedSecrets.HEAD_BYTES, old.length));
        assertThat(secretsUnder(GREEN).open(moved, CONTEXT)).asString(UTF_8).isEqualTo("secret");
        assertRefused(secrets, moved, CONTEXT);
    }

    @Test
    void leavesAValueUnderTheFirstKeyAlone() {
        String sealed = secrets.sealText("secret", CONTEXT);

        assertThat(secretsUnder(RED, GREEN).resealText(sealed, CONTEXT)).isSameAs(sealed);
    }

    @Test
    void movesNothingThatItCannotOpen() {
        byte[] sealed = secrets.seal(new byte[] {1}, CONTEXT);

        assertThatExceptionOfType(UnopenableSecret.class)
                .isThrownBy(() -> secretsUnder(GREEN, RED).reseal(sealed, "order 2"));
        assertThatExceptionOfType(UnopenableSecret.class)
                .isThrownBy(() -> secretsUnder(GREEN).reseal(sealed, CONTEXT));
    }

    @Test
    void tellsWhatIsUnderTheFirstKey() {
        String old = secrets.sealText("secret", CONTEXT);
        SealedSecrets rotated = secretsUnder(GREEN, RED);
        String moved = rotated.resealText(old, CONTEXT);

        assertThat(rotated.isCurrent(old)).isFalse();
        assertThat(rotated.isCurrent(moved)).isTrue();
        assertThat(rotated.isCurrent(Arrays.copyOf(Base64.getDecoder().decode(moved), SealedSecrets.STAMP_BYTES)))
                .isTrue();
        assertThat(rotated.isCurrent(Arrays.copyOf(Base64.getDecoder().decode(old), SealedSecrets.STAMP_BYTES)))
                .isFalse();
        assertThat(rotated.isCurrent(new byte[0])).isFalse();
    }

    @Test
    void opensAndMovesValuesFromBeforeThereWereDataKeys() throws Exception {
        byte[] before = sealedDirectly("secret".getBytes(UTF_8), new byte[12]);
        SealedSecrets rotated = secretsUnder(GREEN, RED);

        assertThat(rotated.open(before, CONTEXT)).asString(UTF_8).isEqualTo("secret");
        assertThat(secrets.isCurrent(before)).isFalse();
        assertThat(secretsUnder(GREEN).open(rotated.reseal(before, CONTEXT), CONTEXT))
                .asString(UTF_8)
                .isEqualTo("secret");
        assertRefused(rotated, before, "order 2");
        assertRefused(secretsUnder(GREEN), before, CONTEXT);
    }

    @Test
    void isNotMisledByAnOldNonceThatLooksLikeAStamp() throws Exception {
        byte[] nonce = Arrays.copyOf("RW1".getBytes(UTF_8), 12);

        assertThat(secrets.open(sealedDirectly(new byte[100], nonce), CONTEXT)).isEqualTo(new byte[100]);
    }

    @Test
    void looksAgainForAKeyThatOthersUseAlready() {
        KeySource late = new KeySource() {
            @Override
            public KeyRing ring() {
                return KeyRing.parse(RED);
            }

            @Override
            public KeyRing lookAgain() {
                return KeyRing.parse(RED + "," + GREEN);
            }
        };

        assertThat(new SealedSecrets(late).openText(secretsUnder(GREEN).sealText("secret", CONTEXT), CONTEXT))
                .isEqualTo("secret");
    }

    private static void assertRefused(SealedSecrets secrets, byte[] sealed, String context) {
        assertThatExceptionOfType(UnopenableSecret.class)
                .isThrownBy(() -> secrets.open(sealed, context))
                .withMessage("Cannot open a sealed value of " + context);
    }

    /** As the first version wrote it: nonce, ciphertext and tag under the master key. */
    private static byte[] sealedDirectly(byte[] plain, byte[] nonce) throws Exception {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        var key = new SecretKeySpec(Base64.getDecoder().decode(RED), "AES");
        cipher.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(128, nonce));
        cipher.updateAAD(CONTEXT.getBytes(UTF_8));
        byte[] sealed = Arrays.copyOf(nonce, nonce.length + cipher.getOutputSize(plain.length));
        cipher.doFinal(plain, 0, plain.length, sealed, nonce.length);
        return sealed;
    }
}
