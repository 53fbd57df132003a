package rufwerk.durchwahl.tariff.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import rufwerk.durchwahl.tariff.Rate;
import rufwerk.durchwahl.tariff.web.RateDeckCsv.Content;
import rufwerk.durchwahl.tariff.web.RateDeckCsv.Fault;
import rufwerk.durchwahl.tariff.web.RateDeckCsv.Faulty;
import rufwerk.durchwahl.tariff.web.RateDeckCsv.Good;

class RateDeckCsvTest {
    private static final String HEADER = "prefix,name,cents_per_minute\n";

    @Test
    void readsRates() {
        assertThat(read(HEADER + "44,United Kingdom,1.2\n82,\"Korea, \"\"South\"\"\",3\n"))
                .isEqualTo(new Good(List.of(
                        new Rate("44", "United Kingdom", new BigDecimal("1.2"), Rate.ALWAYS),
                        new Rate("82", "Korea, \"South\"", new BigDecimal("3"), Rate.ALWAYS))));
    }

    @Test
    void readsWhatSpreadsheetsWrite() {
        assertThat(read("\uFEFFprefix,name,cents_per_minute\r\n44, Österreich ,1.2\r\n\r\n"))
                .isEqualTo(new Good(List.of(new Rate("44", "Österreich", new BigDecimal("1.2"), Rate.ALWAYS))));
    }

    @Test
    void readsWhenARateBegins() {
        assertThat(read("""
                prefix,name,cents_per_minute,valid_from
                44,United Kingdom,1.2,
                44,United Kingdom,1.3,2027-07-01
                44,United Kingdom,1.4,2027-12-31T23:30:00+01:00
                """))
                .isEqualTo(new Good(List.of(
                        rate("1.2", Rate.ALWAYS),
                        rate("1.3", Instant.parse("2027-06-30T22:00:00Z")),
                        rate("1.4", Instant.parse("2027-12-31T22:30:00Z")))));
    }

    @Test
    void refusesTimesItCannotKeep() {
        Content content = read("""
                prefix,name,cents_per_minute,valid_from
                44,United Kingdom,1,2027-02-30
                44,United Kingdom,1,31.12.2027
                44,United Kingdom,1,2027-12-31T23:30:00
                44,United Kingdom,1,9999-12-31
                44,United Kingdom,1,2027-12-31T00:00:00.5Z
                44,United Kingdom,1,2027-12-31
                44,United Kingdom,2,2027-12-30T23:00:00Z
                44,United Kingdom,1
                """);

        assertThat(((Faulty) content).faults()).extracting(Fault::line).containsExactly(2, 3, 4, 5, 6, 8, 9);
    }

    @Test
    void writesWhatItReads() {
        List<Rate> rates = List.of(
                new Rate("1", "a, \"b\"", new BigDecimal("350"), Rate.ALWAYS),
                rate("0.0001", Instant.parse("2027-06-30T22:00:00Z")));

        assertThat(read(RateDeckCsv.write(rates))).isEqualTo(new Good(rates));
    }

    @Test
    void refusesMoreRatesThanAReplicaMayHold() {
        assertThat(read(HEADER + "\n".repeat(500_000))).isInstanceOf(Faulty.class);
    }

    @Test
    void namesEveryFaultWithItsLine() {
        Content content = read(HEADER + """
                44,United Kingdom,1.2
                +43,Austria,1
                41,Switzerland,1,5
                44,United Kingdom again,2
                33,France,1e3
                34,Spain,-1
                39,"Italy,1
                45,,1
                """);

        assertThat(content).isInstanceOf(Faulty.class);
        assertThat(((Faulty) content).faults())
                .containsExactly(
                        new Fault(3, "prefix must have 1 to 15 digits and no leading 0"),
                        new Fault(4, "must have 3 fields and has 4"),
                        new Fault(5, "prefix 44 is on line 2 already"),
                        new Fault(6, "cents_per_minute must be a number such as 1.25"),
                        new Fault(7, "cents_per_minute must be a number such as 1.25"),
                        new Fault(8, "a quote is not closed"),
                        new Fault(9, "name must have 1 to 200 characters"));
    }

    @Test
    void refusesAFileWithoutHeaderOrRates() {
        assertThat(read("")).isInstanceOf(Faulty.class);
        assertThat(read("44,United Kingdom,1.2\n")).isInstanceOf(Faulty.class);
        assertThat(read(HEADER)).isInstanceOf(Faulty.class);
    }

    @Test
    void refusesOtherEncodings() {
        assertThat(RateDeckCsv.read((HEADER + "43,Österreich,1\n").getBytes(StandardCharsets.ISO_8859_1)))
                .isInstanceOf(Faulty.class);
    }

    private static Rate rate(String cents, Instant validFrom) {
        return new Rate("44", "United Kingdom", new BigDecimal(cents), validFrom);
    }

    private static Content read(String text) {
        return RateDeckCsv.read(text.getBytes(StandardCharsets.UTF_8));
    }
}
