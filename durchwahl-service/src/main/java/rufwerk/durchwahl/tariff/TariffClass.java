package rufwerk.durchwahl.tariff;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Optional;

/** The ranges of (0)180 numbers we lend from, cheapest first, with what a caller pays ({@code wire/durchwahl.md} §3). */
public enum TariffClass {
    CLASS_0180_1("0180-1", "3.9"),
    CLASS_0180_3("0180-3", "9"),
    CLASS_0180_5("0180-5", "14");

    /** What all (0)180 numbers begin with, internationally and without plus sign. */
    public static final String SERVICE_PREFIX = "49180";

    private static final TariffClass[] ALL = values();

    private final String label;
    private final String prefix;
    private final BigDecimal centsPerMinute;
    private final int wholeCentsPerMinute;

    TariffClass(String label, String centsPerMinute) {
        this.label = label;
        this.prefix = TariffClass.SERVICE_PREFIX + label.charAt(label.length() - 1);
        this.centsPerMinute = new BigDecimal(centsPerMinute);
        this.wholeCentsPerMinute =
                this.centsPerMinute.setScale(0, RoundingMode.CEILING).intValueExact();
    }

    /** For example {@code 0180-1}. */
    public static Optional<TariffClass> labelled(String label) {
        return Arrays.stream(values()).filter(each -> each.label.equals(label)).findFirst();
    }

    /** The class of a number such as {@code 491801557990980}: the digit after 180 decides, by law. */
    public static TariffClass of(String durchwahl) {
        for (TariffClass each : ALL) {
            if (durchwahl.startsWith(each.prefix)) {
                return each;
            }
        }
        throw new IllegalArgumentException("No number of a class we lend from");
    }

    public String label() {
        return label;
    }

    /** For example {@code 491801}. */
    public String prefix() {
        return prefix;
    }

    /** Takes the place of a lent number when a customer only tests; no pool has it. */
    public String testNumber() {
        return prefix() + "000000000";
    }

    /** Empty when none covers the rate. */
    public static Optional<TariffClass> cheapestFor(BigDecimal rate) {
        return Arrays.stream(values()).filter(each -> each.covers(rate)).findFirst();
    }

    /** What a caller pays in euro cents, exactly. */
    public BigDecimal centsPerMinute() {
        return centsPerMinute;
    }

    public boolean covers(BigDecimal rate) {
        return centsPerMinute.compareTo(rate) >= 0;
    }

    /** Whole cents, rounded up: nobody pays more than they were told. */
    public int wholeCentsPerMinute() {
        return wholeCentsPerMinute;
    }
}
