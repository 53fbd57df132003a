package rufwerk.documents.privacy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.Random;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;

class GrowingZipTest {
    private final GrowingZip zip = new GrowingZip();
    private final ByteArrayOutputStream all = new ByteArrayOutputStream();

    @Test
    void isAZipWhenItHasEnded() throws Exception {
        byte[] large = new byte[300_000];
        new Random(1).nextBytes(large);
        all.writeBytes(zip.begin("data.json"));
        all.writeBytes(zip.add("[".getBytes(UTF_8)));
        all.writeBytes(zip.add("]".getBytes(UTF_8)));
        all.writeBytes(zip.begin("documents/ä.pdf"));
        for (int from = 0; from < large.length; from += 100_000) {
            all.writeBytes(zip.add(large, from, 100_000));
        }
        all.writeBytes(zip.end());

        try (var read = new ZipInputStream(new ByteArrayInputStream(all.toByteArray()))) {
            assertThat(read.getNextEntry().getName()).isEqualTo("data.json");
            assertThat(read.readAllBytes()).asString().isEqualTo("[]");
            assertThat(read.getNextEntry().getName()).isEqualTo("documents/ä.pdf");
            assertThat(read.readAllBytes()).isEqualTo(large);
            assertThat(read.getNextEntry()).isNull();
        }
    }

    @Test
    void keepsNothingOfWhatItGave() {
        zip.begin("large");
        byte[] megabyte = new byte[1 << 20];
        for (int i = 0; i < 10; i++) {
            assertThat(zip.add(megabyte)).hasSizeBetween(900_000, 1_200_000);
        }
    }
}
