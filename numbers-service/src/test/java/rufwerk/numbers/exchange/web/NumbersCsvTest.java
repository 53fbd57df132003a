package rufwerk.numbers.exchange.web;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static rufwerk.numbers.support.Fixtures.NOON;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import rufwerk.numbers.exchange.ListedNumber;
import rufwerk.numbers.exchange.RefusedRow;
import rufwerk.numbers.exchange.SentFile;
import rufwerk.numbers.exchange.SentNumber;
import rufwerk.numbers.inventory.AreaCode;
import rufwerk.numbers.inventory.Country;
import rufwerk.numbers.inventory.PhoneNumber;

class NumbersCsvTest {

    @Test
    void readsColumnsInAnyOrder() {
        assertThat(read("\uFEFFcountry,number\r\nDE,+492214710000\r\n,492214710001\r\n"))
                .isEqualTo(new SentFile(
                        List.of(
                                new SentNumber(2, "+492214710000", "DE", null, null),
                                new SentNumber(3, "492214710001", null, null, null)),
                        List.of()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\r\n",
                "492214710000",
                "Number",
                "country",
                "number,number",
                "number,price",
                "\"number",
                "number;country"
            })
    void wantsAHeaderItKnows(String file) {
        assertThat(read(file).unreadable())
                .singleElement()
                .extracting(RefusedRow::row)
                .isEqualTo(1);
    }

    @Test
    void wantsAsManyFieldsAsColumns() {
        assertThat(read("number,country\n492214710000\n492214710000,DE,221\n").unreadable())
                .containsExactly(
                        new RefusedRow(2, "must have 2 fields and has 1"),
                        new RefusedRow(3, "must have 2 fields and has 3"));
    }

    @Test
    void readsNothingButUtf8() {
        for (byte[] file : List.of(
                "number,name\n492214710000,Köln".getBytes(ISO_8859_1),
                "number\n492214710000".getBytes(UTF_16),
                new byte[] {0x50, 0x4B, 0x03, 0x04, (byte) 0xFF, 0, 0})) {
            assertThat(NumbersCsv.read(file).unreadable()).containsExactly(new RefusedRow(1, "the file is not UTF-8"));
        }
    }

    @Test
    void boundsTheRows() {
        SentFile file = read("number\n" + "1\n".repeat(SentFile.MOST_ROWS + 1));

        assertThat(file.numbers()).isEmpty();
        assertThat(file.unreadable())
                .containsExactly(new RefusedRow(SentFile.MOST_ROWS + 2, "a file has at most 500000 rows"));
    }

    @Test
    void readsWhatItWrote() {
        String written = NumbersCsv.HEADER
                + NumbersCsv.write(List.of(listed("Köln, \"Rhein\""), listed("=1+1"), listed("a\nb")));

        assertThat(read(written))
                .isEqualTo(new SentFile(
                        List.of(
                                new SentNumber(2, "492214710000", "DE", "221", "active"),
                                new SentNumber(3, "492214710000", "DE", "221", "active"),
                                new SentNumber(4, "492214710000", "DE", "221", "active")),
                        List.of()));
        assertThat(written)
                .startsWith("number,country,area_code,name,state,since,account_id\r\n"
                        + "492214710000,DE,221,\"Köln, \"\"Rhein\"\"\",active,2026-11-21T12:00:00Z,"
                        + "00000000-0000-0001-0000-000000000002\r\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "=HYPERLINK(1)|'=HYPERLINK(1)",
                "+1|'+1",
                "-1|'-1",
                "@SUM(1)|'@SUM(1)",
                "=1,2|\"'=1,2\"",
                "Köln|Köln",
                "a=b|a=b"
            })
    void writesNoFormulas(String name, String cell) {
        assertThat(NumbersCsv.write(List.of(listed(name)))).contains(",221," + cell + ",active,");
    }

    private static ListedNumber listed(String name) {
        return new ListedNumber(
                new PhoneNumber("492214710000"),
                new Country("DE"),
                new AreaCode("221"),
                name,
                "active",
                NOON,
                new UUID(1, 2));
    }

    private static SentFile read(String file) {
        return NumbersCsv.read(file.getBytes(UTF_8));
    }
}
