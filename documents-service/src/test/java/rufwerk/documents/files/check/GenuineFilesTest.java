package rufwerk.documents.files.check;

import static java.awt.image.BufferedImage.TYPE_3BYTE_BGR;
import static java.awt.image.BufferedImage.TYPE_4BYTE_ABGR;
import static java.awt.image.BufferedImage.TYPE_BYTE_BINARY;
import static java.awt.image.BufferedImage.TYPE_BYTE_GRAY;
import static java.awt.image.BufferedImage.TYPE_BYTE_INDEXED;
import static java.awt.image.BufferedImage.TYPE_INT_ARGB;
import static java.awt.image.BufferedImage.TYPE_INT_RGB;
import static java.awt.image.BufferedImage.TYPE_USHORT_GRAY;
import static java.nio.ByteOrder.BIG_ENDIAN;
import static java.nio.ByteOrder.LITTLE_ENDIAN;
import static org.assertj.core.api.Assertions.assertThat;
import static rufwerk.documents.files.check.Pdfs.join;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.imageio.ImageWriteParam;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What programs nobody here has written make of documents: none of it is refused. */
class GenuineFilesTest {
    private static final List<String> TIFF_COMPRESSIONS =
            List.of("LZW", "JPEG", "ZLib", "PackBits", "Deflate", "CCITT RLE", "CCITT T.4", "CCITT T.6");

    private final Map<String, byte[]> files = new LinkedHashMap<>();

    @TestFactory
    Stream<DynamicTest> areAccepted() throws IOException, URISyntaxException {
        jpegs();
        pngs();
        tiffs();
        files.putAll(GenuinePdfs.all());
        samples();
        return files.entrySet().stream()
                .map(file -> DynamicTest.dynamicTest(
                        file.getKey(),
                        () -> assertThat(FileCheck.of(Content.of(file.getValue())))
                                .isInstanceOfSatisfying(
                                        Verdict.Accepted.class,
                                        verdict -> assertThat(file.getKey())
                                                .startsWith(
                                                        verdict.type().name().toLowerCase(Locale.ROOT) + " "))));
    }

    @Test
    void areAtLeastFifty() throws IOException, URISyntaxException {
        assertThat(areAccepted()).hasSizeGreaterThanOrEqualTo(50);
    }

    @Test
    void haveTheirPagesCounted() {
        assertThat(FileCheck.of(Content.of(Pictures.pages(3, LITTLE_ENDIAN, "LZW"))))
                .isEqualTo(new Verdict.Accepted(FileType.TIFF, 3));
        assertThat(FileCheck.of(Content.of(GenuinePdfs.pages(100)))).isEqualTo(new Verdict.Accepted(FileType.PDF, 100));
    }

    private void jpegs() {
        for (float quality : new float[] {0.1f, 0.5f, 0.9f, 1f}) {
            files.put("jpeg baseline at " + quality, jpeg(TYPE_INT_RGB, quality, false));
            files.put("jpeg progressive at " + quality, jpeg(TYPE_INT_RGB, quality, true));
        }
        files.put("jpeg grey", jpeg(TYPE_BYTE_GRAY, 0.8f, false));
        files.put("jpeg grey progressive", jpeg(TYPE_BYTE_GRAY, 0.8f, true));
        files.put("jpeg of a good camera", Pictures.written("jpeg", Pictures.drawn(TYPE_INT_RGB, 4000, 3000)));
        files.put("jpeg with zeros behind it", join(Pictures.jpeg(), new byte[100]));
        files.put("jpeg with a thumbnail of its own", withExif(Pictures.jpeg(), "Exif\0\0", Pictures.jpeg()));
        files.put(
                "jpeg with a brightness map behind it",
                join(withExif(Pictures.jpeg(), "", new byte[0]), new byte[3], Pictures.jpeg()));
    }

    private static byte[] jpeg(int type, float quality, boolean progressive) {
        return Pictures.written("jpeg", Pictures.drawn(type), parameters -> {
            parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            parameters.setCompressionQuality(quality);
            parameters.setProgressiveMode(progressive ? ImageWriteParam.MODE_DEFAULT : ImageWriteParam.MODE_DISABLED);
        });
    }

    /** With a segment behind the first two bytes: Exif, or the announcement of further pictures. */
    private static byte[] withExif(byte[] jpeg, String name, byte[] content) {
        byte[] text = name.isEmpty() ? Pdfs.bytes("MPF\0") : Pdfs.bytes(name);
        int length = 2 + text.length + content.length;
        byte[] head = {
            (byte) 0xFF,
            (byte) 0xD8,
            (byte) 0xFF,
            (byte) (name.isEmpty() ? 0xE2 : 0xE1),
            (byte) (length >> 8),
            (byte) length
        };
        return join(head, text, content, Arrays.copyOfRange(jpeg, 2, jpeg.length));
    }

    private void pngs() {
        Map.of(
                        "binary", TYPE_BYTE_BINARY,
                        "grey", TYPE_BYTE_GRAY,
                        "grey of 16 bits", TYPE_USHORT_GRAY,
                        "indexed", TYPE_BYTE_INDEXED,
                        "colours", TYPE_INT_RGB,
                        "colours and transparency", TYPE_INT_ARGB,
                        "other bytes", TYPE_4BYTE_ABGR)
                .forEach((name, type) -> {
                    files.put("png " + name, png(type, parameters -> {}));
                    files.put(
                            "png interlaced " + name,
                            png(type, parameters -> parameters.setProgressiveMode(ImageWriteParam.MODE_DEFAULT)));
                });
        for (int side : new int[] {1, 2, 3, 4, 5, 7, 8, 9}) {
            files.put(
                    "png interlaced of side " + side,
                    Pictures.written(
                            "png",
                            Pictures.drawn(TYPE_BYTE_BINARY, side, side),
                            parameters -> parameters.setProgressiveMode(ImageWriteParam.MODE_DEFAULT)));
        }
        files.put("png of a scanner", Pictures.written("png", Pictures.drawn(TYPE_BYTE_BINARY, 4960, 7016)));
    }

    private static byte[] png(int type, Consumer<ImageWriteParam> adjust) {
        return Pictures.written("png", Pictures.drawn(type), adjust);
    }

    private void tiffs() {
        files.put("tiff uncompressed", Pictures.tiff());
        files.put("tiff grey of 16 bits", Pictures.written("tiff", Pictures.drawn(TYPE_USHORT_GRAY)));
        files.put("tiff in tiles", Pictures.written("tiff", Pictures.drawn(TYPE_3BYTE_BGR), parameters -> {
            parameters.setTilingMode(ImageWriteParam.MODE_EXPLICIT);
            parameters.setTiling(64, 64, 0, 0);
        }));
        for (String compression : TIFF_COMPRESSIONS) {
            files.put("tiff pages " + compression, Pictures.pages(2, LITTLE_ENDIAN, compression));
            files.put("tiff pages of the other order " + compression, Pictures.pages(4, BIG_ENDIAN, compression));
        }
    }

    /** Made by other programs, which {@code samples/README.md} names. */
    private void samples() throws IOException, URISyntaxException {
        Path folder = Path.of(Objects.requireNonNull(getClass().getResource("/samples/README.md"))
                        .toURI())
                .getParent();
        try (Stream<Path> all = Files.list(folder)) {
            for (Path sample : all.sorted().toList()) {
                String name = sample.getFileName().toString();
                String extension = name.substring(name.lastIndexOf('.') + 1);
                if (!extension.equals("md")) {
                    files.put(extension + " " + name, Files.readAllBytes(sample));
                }
            }
        }
    }
}
