package rufwerk.documents.groups;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** What a field of a group may look like. */
enum FieldFormat {
    LINE("must be one line of at most 200 characters", line(200)),
    TEXT("must be one line of at most 500 characters", line(500)),
    CODE("must be at most 20 letters and digits", matching("[\\p{L}\\p{N}][\\p{L}\\p{N} ./-]{0,19}")),
    POSTCODE("must be a postcode", matching("[A-Za-z0-9][A-Za-z0-9 -]{1,11}")),
    PHONE("must be a phone number of 5 to 20 digits", FieldFormat::isPhone),
    EMAIL(
            "must be an email address",
            matching("[^@\\s\\p{Cntrl}]{1,64}@[^@\\s\\p{Cntrl}]{1,180}\\.[^@\\s.\\p{Cntrl}]{2,63}")),
    COUNTRY("must be a country code of ISO 3166-1, such as DE", FieldFormat::isCountry),
    DATE("must be a day in the past, such as 1990-12-31", FieldFormat::isPastDay),
    SALUTATION("must be MR, MS or COMPANY", matching("MR|MS|COMPANY")),
    TYPE_OF_ID(
            "must be PASSPORT, DNI, NIE, RESIDENCE_PERMIT, NATIONAL_ID_CARD or BUSINESS_REGISTRATION",
            matching("PASSPORT|DNI|NIE|RESIDENCE_PERMIT|NATIONAL_ID_CARD|BUSINESS_REGISTRATION"));

    private static final Set<String> COUNTRIES = Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2);
    private static final Pattern PHONE_CHARACTERS = Pattern.compile("\\+?[0-9 ()/.-]{5,40}");

    private final String rule;
    private final BiPredicate<String, LocalDate> fits;

    FieldFormat(String rule, Predicate<String> fits) {
        this(rule, (text, today) -> fits.test(text));
    }

    FieldFormat(String rule, BiPredicate<String, LocalDate> fits) {
        this.rule = rule;
        this.fits = fits;
    }

    /** What it must be, for people. */
    String rule() {
        return rule;
    }

    boolean fits(String text, LocalDate today) {
        return fits.test(text, today);
    }

    private static Predicate<String> line(int longest) {
        return text -> text.codePointCount(0, text.length()) <= longest
                && text.codePoints().noneMatch(Character::isISOControl);
    }

    private static Predicate<String> matching(String pattern) {
        return Pattern.compile(pattern).asMatchPredicate();
    }

    private static boolean isPhone(String text) {
        long digits = text.chars()
                .filter(character -> character >= '0' && character <= '9')
                .count();
        return PHONE_CHARACTERS.matcher(text).matches() && digits >= 5 && digits <= 20;
    }

    private static boolean isCountry(String text) {
        return COUNTRIES.contains(text);
    }

    private static boolean isPastDay(String text, LocalDate today) {
        try {
            return !LocalDate.parse(text).isAfter(today);
        } catch (DateTimeParseException e) {
            return false;
        }
    }
}
