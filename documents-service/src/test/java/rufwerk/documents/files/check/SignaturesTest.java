package rufwerk.documents.files.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import rufwerk.documents.files.check.Signatures.Signature;

class SignaturesTest {
    private static final Signature SCRIPT = signature("<script>", true);
    private static final Signature HTML = signature("<html>", true);
    private static final Signature LAUNCH = signature("/S /Launch", false);

    private final List<Signature> all = List.of(SCRIPT, HTML, LAUNCH);
    private final Signatures signatures = new Signatures(all);

    @Test
    void findWhatBeginsFirst() {
        assertThat(find("before <html><script>")).isEqualTo(HTML);
        assertThat(find("<script>")).isEqualTo(SCRIPT);
        assertThat(find("<<SCRipt><html>")).isEqualTo(SCRIPT);
        assertThat(find("/S /S /Launch")).isEqualTo(LAUNCH);
        assertThat(find("/s /Launch <html")).isNull();
        assertThat(find("")).isNull();
    }

    @Test
    void findNothingThatIsCutOffOrBeginsTooLate() {
        byte[] bytes = ascii("....<html>");
        assertThat(signatures.find(bytes, 10, 5)).isEqualTo(HTML);
        assertThat(signatures.find(bytes, 9, 5)).isNull();
        assertThat(signatures.find(bytes, 10, 4)).isNull();
    }

    /** Against looking at each byte, on texts that are nearly what is looked for. */
    @Test
    void findWhatLookingAtEachByteFinds() {
        Random random = new Random(7);
        String letters = "<>/S scriptHTMLaunch";
        for (int round = 0; round < 20_000; round++) {
            byte[] bytes = new byte[40];
            for (int i = 0; i < bytes.length; i++) {
                bytes[i] = (byte) letters.charAt(random.nextInt(letters.length()));
            }
            if (random.nextBoolean()) {
                byte[] text = all.get(random.nextInt(all.size())).text();
                System.arraycopy(
                        text, 0, bytes, random.nextInt(bytes.length - text.length), text.length - random.nextInt(2));
            }
            assertThat(signatures.find(bytes, bytes.length, bytes.length)).isEqualTo(slowly(bytes));
        }
    }

    private Signature slowly(byte[] bytes) {
        for (int at = 0; at < bytes.length; at++) {
            for (Signature signature : all) {
                if (signature.standsAt(at, bytes, bytes.length)) {
                    return signature;
                }
            }
        }
        return null;
    }

    private Signature find(String text) {
        byte[] bytes = ascii(text);
        return signatures.find(bytes, bytes.length, bytes.length);
    }

    private static Signature signature(String text, boolean anyCase) {
        return new Signature(ascii(text), anyCase, Flaw.ACTIVE);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
