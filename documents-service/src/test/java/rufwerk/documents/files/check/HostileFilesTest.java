package rufwerk.documents.files.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What strangers may send instead of a document: all of it is refused, each for its own reason. */
class HostileFilesTest {
    private static final Duration SOON = Duration.ofSeconds(20);

    @TestFactory
    Stream<DynamicTest> areRefused() {
        return all().entrySet().stream()
                .map(file -> DynamicTest.dynamicTest(
                        file.getKey(),
                        () -> assertTimeout(
                                SOON,
                                () -> assertThat(FileCheck.of(
                                                Content.of(file.getValue().bytes())))
                                        .isEqualTo(new Verdict.Refused(
                                                file.getValue().flaw())))));
    }

    @Test
    void areAtLeastAHundred() {
        assertThat(all()).hasSizeGreaterThanOrEqualTo(100);
    }

    /** Whatever comes out of it, an answer comes out. */
    @RepeatedTest(200)
    void areSurvivedWhateverByteIsWrong(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        for (byte[] genuine : new byte[][] {
            Pictures.jpeg(), Pictures.png(), Pictures.tiff(), Boxes.heic(), Pdfs.saying("Erika"), GenuinePdfs.pages(3)
        }) {
            for (int i = 0; i < 5; i++) {
                byte[] changed = genuine.clone();
                for (int bytes = random.nextInt(8); bytes >= 0; bytes--) {
                    changed[random.nextInt(changed.length)] = (byte) random.nextInt(256);
                }
                assertThat(FileCheck.of(Content.of(changed))).isNotNull();
            }
        }
    }

    private static Map<String, Hostile> all() {
        Map<String, Hostile> files = new LinkedHashMap<>();
        files.putAll(HostilePdfs.all());
        files.putAll(HostilePictures.all());
        files.putAll(HostileMixtures.all());
        return files;
    }
}
