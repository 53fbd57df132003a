package rufwerk.durchwahl.tariff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static rufwerk.durchwahl.tariff.RateDeckFixture.rate;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RateDeckTest {
    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
    private static final RateDeck DECK = RateDeck.of(
            1,
            List.of(
                    rate("44", "1.2"),
                    rate("447", "6.5"),
                    rate("4479", "14"),
                    rate("44791", "14.0001"),
                    rate("49", "0.9")));

    @Test
    void letsTheLongestPrefixCount() {
        assertThat(DECK.rateOf("4420123456", NOW)).contains(rate("44", "1.2"));
        assertThat(DECK.rateOf("447700900123", NOW)).contains(rate("447", "6.5"));
        assertThat(DECK.rateOf("44", NOW)).contains(rate("44", "1.2"));
        assertThat(DECK.rateOf("4", NOW)).isEmpty();
        assertThat(DECK.rateOf("33123456789", NOW)).isEmpty();
    }

    @Test
    void choosesTheCheapestClassThatCoversTheRate() {
        assertThat(DECK.cheapestClassFor("4420123456", NOW)).contains(TariffClass.CLASS_0180_1);
        assertThat(DECK.cheapestClassFor("447700900123", NOW)).contains(TariffClass.CLASS_0180_3);
        assertThat(DECK.cheapestClassFor("447900900123", NOW)).contains(TariffClass.CLASS_0180_5);
        assertThat(DECK.cheapestClassFor("447910900123", NOW)).isEmpty();
        assertThat(DECK.cheapestClassFor("33123456789", NOW)).isEmpty();
    }

    @Test
    void letsARateBeginAndEndByItself() {
        Instant newYear = Instant.parse("2027-01-01T00:00:00Z");
        RateDeck deck = RateDeck.of(
                1, List.of(rate("447", "8", newYear), rate("44", "1"), rate("447", "6"), rate("4479", "14", newYear)));

        assertThat(deck.rateOf("447912345678", newYear.minusSeconds(1))).contains(rate("447", "6"));
        assertThat(deck.rateOf("447712345678", newYear)).contains(rate("447", "8", newYear));
        assertThat(deck.rateOf("447912345678", newYear)).contains(rate("4479", "14", newYear));
    }

    @Test
    void doesNotTakeALongerPrefixWithZerosForAShorterNumber() {
        RateDeck deck = RateDeck.of(1, List.of(rate("44", "1"), rate("4400", "2"), rate("440", "3")));

        assertThat(deck.rateOf("44", NOW)).contains(rate("44", "1"));
        assertThat(deck.rateOf("4401", NOW)).contains(rate("440", "3"));
        assertThat(deck.rateOf("440000000000000", NOW)).contains(rate("4400", "2"));
        assertThat(deck.rateOf("999999999999999", NOW)).isEmpty();
    }

    @Test
    void agreesWithASearchThroughAllRates() {
        Random random = new Random(20261121);
        Map<String, Rate> rates = new LinkedHashMap<>();
        for (int i = 0; i < 2_000; i++) {
            Rate rate = rate(digits(random, 1 + random.nextInt(6)), "" + random.nextInt(200) / 10.0);
            rates.put(rate.prefix(), rate);
        }
        RateDeck deck = RateDeck.of(1, List.copyOf(rates.values()));

        for (int i = 0; i < 5_000; i++) {
            String number = digits(random, 8 + random.nextInt(8));
            assertThat(deck.rateOf(number, NOW)).as(number).isEqualTo(longestIn(rates, number));
        }
    }

    @Test
    void refusesRatesThatCannotBe() {
        assertThatThrownBy(() -> rate("044", "1")).hasMessageContaining("prefix");
        assertThatThrownBy(() -> rate("", "1")).hasMessageContaining("prefix");
        assertThatThrownBy(() -> rate("44", "-0.1")).hasMessageContaining("cents_per_minute");
        assertThatThrownBy(() -> rate("44", "10000")).hasMessageContaining("cents_per_minute");
        assertThatThrownBy(() -> rate("44", "0.00001")).hasMessageContaining("cents_per_minute");
        assertThatThrownBy(() -> rate("44", "1", Instant.MAX)).hasMessageContaining("valid_from");
        assertThatThrownBy(() -> rate("44", "1", Instant.EPOCH.minusSeconds(1))).hasMessageContaining("valid_from");
        assertThatThrownBy(() -> new Rate("44", " ", BigDecimal.ONE, Rate.ALWAYS))
                .hasMessageContaining("name");
    }

    private static Optional<Rate> longestIn(Map<String, Rate> rates, String number) {
        return rates.values().stream()
                .filter(rate -> number.startsWith(rate.prefix()))
                .max(Comparator.comparingInt(rate -> rate.prefix().length()));
    }

    private static String digits(Random random, int length) {
        StringBuilder digits = new StringBuilder().append(1 + random.nextInt(9));
        while (digits.length() < length) {
            digits.append(random.nextInt(10));
        }
        return digits.toString();
    }
}
