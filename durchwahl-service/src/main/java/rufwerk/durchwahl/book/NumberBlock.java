package rufwerk.durchwahl.book;

import java.util.regex.Pattern;
import rufwerk.durchwahl.tariff.TariffClass;

/**
 * All numbers that begin with one base number, for example {@code 491801557990} with 3 extension digits: 1,000 numbers.
 *
 * @param prefix international, without plus sign, in the range of the tariff class
 * @param extensionDigits 1 to 5; base number and extension together have at most the 15 digits of E.164
 */
public record NumberBlock(String prefix, int extensionDigits, TariffClass tariffClass) {
    private static final Pattern DIGITS = Pattern.compile("[0-9]+");
    private static final int MOST_EXTENSION_DIGITS = 5;
    private static final int MOST_DIGITS = 15;

    /** @throws IllegalArgumentException with a message for whoever asked for the block */
    public NumberBlock {
        if (!DIGITS.matcher(prefix).matches() || !prefix.startsWith(tariffClass.prefix())) {
            throw new IllegalArgumentException("The prefix of class %s must be digits that begin with %s"
                    .formatted(tariffClass.label(), tariffClass.prefix()));
        }
        if (extensionDigits < 1 || extensionDigits > MOST_EXTENSION_DIGITS) {
            throw new IllegalArgumentException("A block has 1 to 5 extension digits");
        }
        if (tariffClass.testNumber().startsWith(prefix)) {
            throw new IllegalArgumentException(tariffClass.testNumber() + " is kept for tests");
        }
        if (prefix.length() + extensionDigits > MOST_DIGITS) {
            throw new IllegalArgumentException("Prefix and extension together have at most 15 digits");
        }
    }

    /**
     * Whether a number of one is one of the other, or begins with one: a switch could not tell them apart while they are
     * dialled. So it is if either prefix begins with the other.
     */
    public boolean overlaps(NumberBlock other) {
        return prefix.startsWith(other.prefix) || other.prefix.startsWith(prefix);
    }

    public int size() {
        return (int) Math.pow(10, extensionDigits);
    }

    public boolean contains(String number) {
        return number.length() == prefix.length() + extensionDigits && number.startsWith(prefix);
    }

    /** @param extension 0 for the first number of the block */
    String number(int extension) {
        String digits = Integer.toString(extension);
        return prefix + "0".repeat(extensionDigits - digits.length()) + digits;
    }

    int extensionOf(String number) {
        return Integer.parseInt(number.substring(prefix.length()));
    }
}
