package rufwerk.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class SmallPdfTest {
    private final String pdf = new String(SmallPdf.of("Erika"), StandardCharsets.US_ASCII);

    @Test
    void beginsAndEndsLikeAPdf() {
        assertThat(pdf).startsWith("%PDF-1.4\n").endsWith("%%EOF\n").contains("(Erika) Tj");
    }

    @Test
    void pointsToItsTableOfOffsets() {
        var start = Pattern.compile("startxref\n(\\d+)\n").matcher(pdf);

        assertThat(start.find()).isTrue();
        assertThat(pdf.substring(Integer.parseInt(start.group(1)))).startsWith("xref\n0 6\n");
    }

    @Test
    void pointsToEachOfItsObjects() {
        var entries = Pattern.compile("(\\d{10}) 00000 n ").matcher(pdf);

        for (int object = 1; object <= 5; object++) {
            assertThat(entries.find()).isTrue();
            assertThat(pdf.substring(Integer.parseInt(entries.group(1)))).startsWith(object + " 0 obj\n");
        }
    }
}
