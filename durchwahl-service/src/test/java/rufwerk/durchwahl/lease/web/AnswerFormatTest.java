package rufwerk.durchwahl.lease.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rufwerk.durchwahl.book.Asker.Anonymous;
import rufwerk.durchwahl.book.Destination;
import rufwerk.durchwahl.book.Lease;

/** Against the examples of durchwahl.app's own documentation. */
class AnswerFormatTest {
    private static final Lease DOCUMENTED = new Lease(
            UUID.randomUUID(),
            new Anonymous("192.0.2.1"),
            "491801557990980",
            new Destination("4420123456"),
            Instant.EPOCH,
            Instant.parse("2022-10-14T06:51:52Z"));

    @Test
    void writesJsonInOneLine() {
        assertThat(AnswerFormat.JSON.result("4420123456", DOCUMENTED))
                .isEqualTo("{\"phone\":\"4420123456\",\"durchwahl\":\"491801557990980\","
                        + "\"validuntil\":\"20221014085152\",\"centperminute\":4}");
        assertThat(AnswerFormat.JSON.error(111)).isEqualTo("{\"error\":111}");
    }

    @Test
    void writesXmlWithoutDeclaration() {
        assertThat(AnswerFormat.XML.result("4420123456", DOCUMENTED))
                .isEqualTo("<result><phone>4420123456</phone><durchwahl>491801557990980</durchwahl>"
                        + "<validuntil>20221014085152</validuntil><centperminute>4</centperminute></result>");
        assertThat(AnswerFormat.XML.error(106)).isEqualTo("<error>106</error>");
    }

    @Test
    void writesTextWithoutLineEnd() {
        assertThat(AnswerFormat.TXT.result("4420123456", DOCUMENTED))
                .isEqualTo("4420123456,491801557990980,20221014085152,4");
        assertThat(AnswerFormat.TXT.error(100)).isEqualTo("100");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-29T00:59:59Z, 20260329015959",
        "2026-03-29T01:00:00Z, 20260329030000",
        "2026-10-25T00:59:59Z, 20261025025959",
        "2026-10-25T01:00:00Z, 20261025020000",
        "2026-12-31T23:00:00Z, 20270101000000",
    })
    void tellsTheTimeOfGermanClocks(Instant time, String wallTime) {
        assertThat(AnswerFormat.wallTime(time)).isEqualTo(wallTime);
    }
}
