package rufwerk.numbers.support;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import rufwerk.numbers.inventory.AreaCode;
import rufwerk.numbers.inventory.Country;
import rufwerk.numbers.inventory.Direction;
import rufwerk.numbers.inventory.Features;
import rufwerk.numbers.inventory.Fees;
import rufwerk.numbers.inventory.LocalNames;
import rufwerk.numbers.inventory.NumberType;
import rufwerk.numbers.inventory.PhoneNumber;
import rufwerk.numbers.inventory.Restrictions;

/** Sensible things to test with. No two tests get the same area code or order id, as they share a database. */
public final class Fixtures {
    public static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    public static final Clock AT_NOON = Clock.fixed(NOON, ZoneOffset.UTC);
    public static final Fees FEES = new Fees(new BigDecimal("1.90"), new BigDecimal("19.00"), new BigDecimal("0.00"));

    private static final AtomicInteger AREA_CODES = new AtomicInteger(2000);
    private static final AtomicLong ORDERS = new AtomicLong(1_000_000);

    private Fixtures() {}

    public static long anyOrderId() {
        return ORDERS.incrementAndGet();
    }

    public static AreaCode anyAreaCode() {
        return new AreaCode(Integer.toString(AREA_CODES.incrementAndGet()));
    }

    public static Direction.Offer anOffer() {
        return anOffer("DE", Features.USUAL);
    }

    public static Direction.Offer anOffer(String country, Features features) {
        return anOffer(country, anyAreaCode(), FEES, features);
    }

    public static Direction.Offer anOffer(String country, AreaCode areaCode, Fees fees, Features features) {
        return new Direction.Offer(
                new Country(country),
                areaCode,
                LocalNames.of("Köln", Map.of("de", "Köln", "en", "Cologne")),
                "Nordrhein-Westfalen",
                NumberType.GEOGRAPHIC,
                fees,
                features,
                Restrictions.NONE,
                null);
    }

    /** One whose numbers nobody gets without a passport. */
    public static Direction.Offer anOfferUnderDocuments() {
        return new Direction.Offer(
                new Country("DE"),
                anyAreaCode(),
                LocalNames.of("Köln", Map.of("de", "Köln", "en", "Cologne")),
                "Nordrhein-Westfalen",
                NumberType.GEOGRAPHIC,
                FEES,
                Features.USUAL,
                new Restrictions(List.of("passport")),
                null);
    }

    /** German numbers of this area code, in order. */
    public static List<PhoneNumber> numbersIn(AreaCode areaCode, int count) {
        return numbersFrom("49" + areaCode.digits(), count);
    }

    public static List<PhoneNumber> numbersFrom(String prefix, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> new PhoneNumber("%s%05d".formatted(prefix, i)))
                .toList();
    }
}
