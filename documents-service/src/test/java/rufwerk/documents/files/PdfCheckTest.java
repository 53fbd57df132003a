package rufwerk.documents.files;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PdfCheckTest {
    private static final String PDF = "%PDF-1.7\n1 0 obj\n<< >>\nendobj\ntrailer\n<< >>\nstartxref\n9\n%%EOF";

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "\r\n", "\n\n\0\0"})
    void acceptsAPdfWhateverFollowsItsEnd(String rest) {
        assertThat(PdfCheck.flawIn(bytes(PDF + rest))).isEmpty();
    }

    @Test
    void acceptsTheLargestPdf() {
        assertThat(PdfCheck.flawIn(pdfOf(PdfCheck.MAX_BYTES))).isEmpty();
    }

    @Test
    void refusesOneByteMore() {
        assertThat(PdfCheck.flawIn(pdfOf(PdfCheck.MAX_BYTES + 1))).contains(PdfFlaw.TOO_LARGE);
    }

    @Test
    void refusesNothingAtAll() {
        assertThat(PdfCheck.flawIn(new byte[0])).contains(PdfFlaw.EMPTY);
    }

    @Test
    void refusesAPng() {
        // The vendor's own documentation sends one (wire/tenios.md §2).
        byte[] png = Base64.getDecoder().decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk");
        assertThat(PdfCheck.flawIn(png)).contains(PdfFlaw.NO_HEADER);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<html><body>%PDF-1.7 %%EOF</body></html>",
                "\n%PDF-1.7\n%%EOF",
                "GIF89a%PDF-1.7\n%%EOF",
                "%pdf-1.7\n%%EOF",
                "%PDF",
                "%",
                "JVBERi0xLjcKJSVFT0Y="
            })
    void refusesWhatOnlyContainsAPdf(String content) {
        assertThat(PdfCheck.flawIn(bytes(content))).contains(PdfFlaw.NO_HEADER);
    }

    @Test
    void refusesEveryTruncation() {
        byte[] whole = bytes(PDF);
        for (int length = 5; length < whole.length; length++) {
            assertThat(PdfCheck.flawIn(Arrays.copyOf(whole, length))).contains(PdfFlaw.NO_END);
        }
    }

    @Test
    void refusesAnEndThatIsFarFromTheEnd() {
        assertThat(PdfCheck.flawIn(bytes(PDF + " ".repeat(1020)))).contains(PdfFlaw.NO_END);
        assertThat(PdfCheck.flawIn(bytes(PDF + " ".repeat(1019)))).isEmpty();
    }

    private static byte[] pdfOf(int length) {
        byte[] content = new byte[length];
        byte[] end = bytes("%%EOF");
        System.arraycopy(bytes("%PDF-1.7"), 0, content, 0, 8);
        System.arraycopy(end, 0, content, length - end.length, end.length);
        return content;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(ISO_8859_1);
    }
}
