package rufwerk.durchwahl.preview.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import rufwerk.durchwahl.denial.DeniedDestination;
import rufwerk.durchwahl.lease.Assessment.Affordable;
import rufwerk.durchwahl.lease.Assessment.Denied;
import rufwerk.durchwahl.lease.Assessment.Unaffordable;
import rufwerk.durchwahl.lease.Assessment.Unfit;
import rufwerk.durchwahl.lease.Refusal;
import rufwerk.durchwahl.preview.Preview;
import rufwerk.durchwahl.tariff.Rate;
import rufwerk.durchwahl.tariff.TariffClass;

/** What a number would cost, through which class, and why. */
@Schema(name = "Preview")
record PreviewView(
        @Schema(examples = "4420123456") String destination,

        @Schema(
                description = "lent, or why not: denied, too_expensive, no_number_free, wrong_length and so on",
                examples = "lent")
        String outcome,

        @Schema(examples = "0180-1 is the cheapest class that covers 1.2 ct/min")
        String why,

        @Schema(description = "What the caller would be told to pay, in whole cents", examples = "4") @Nullable
        Integer centperminute,

        @Nullable RateView rate,
        @Nullable DenialView denied,
        @Schema(description = "The cheapest first") List<ClassView> classes) {

    /** The rate of the longest prefix that fits and is in force. */
    @Schema(name = "PreviewedRate")
    record RateView(
            String prefix,
            String name,
            BigDecimal centsPerMinute,
            @Nullable Instant validFrom) {

        static RateView of(Rate rate) {
            return new RateView(
                    rate.prefix(),
                    rate.name(),
                    rate.centsPerMinute(),
                    rate.validFrom().equals(Rate.ALWAYS) ? null : rate.validFrom());
        }
    }

    /** The most exact prefix that is denied. */
    @Schema(name = "PreviewedDenial")
    record DenialView(String prefix, String reason) {

        static DenialView of(DeniedDestination denied) {
            return new DenialView(denied.prefix(), denied.reason());
        }
    }

    /** What speaks for or against a class. */
    @Schema(name = "PreviewedClass")
    record ClassView(
            @Schema(examples = "0180-1") String tariffClass,
            BigDecimal centsPerMinute,
            boolean chosen,

            @Schema(description = "Why it is not chosen", examples = "pays less than the rate") @Nullable
            String refused,

            @Schema(description = "How many of its numbers can be lent now")
            long freeNumbers) {}

    static PreviewView of(String phone, Preview preview) {
        return switch (preview.assessment()) {
            case Unfit(var why) -> new PreviewView(phone, codeOf(why), explanationOf(why), null, null, null, List.of());
            case Denied(var destination, var denial) ->
                new PreviewView(
                        destination.digits(),
                        codeOf(Refusal.DENIED),
                        "The prefix %s is denied: %s".formatted(denial.prefix(), denial.reason()),
                        null,
                        null,
                        DenialView.of(denial),
                        List.of());
            case Unaffordable(var destination, var rate) ->
                new PreviewView(
                        destination.digits(),
                        codeOf(Refusal.TOO_EXPENSIVE),
                        rate == null ? "The rate deck has no rate for it" : "No class covers " + centsOf(rate),
                        null,
                        rate == null ? null : RateView.of(rate),
                        null,
                        classesOf(preview, rate, null));
            case Affordable(var destination, var rate, var chosen) ->
                affordable(preview, destination.digits(), rate, chosen);
        };
    }

    private static PreviewView affordable(Preview preview, String digits, Rate rate, TariffClass chosen) {
        boolean free = preview.free().getOrDefault(chosen, 0L) > 0;
        String choice = "%s is the cheapest class that covers %s".formatted(chosen.label(), centsOf(rate));
        return new PreviewView(
                digits,
                free ? "lent" : codeOf(Refusal.NO_NUMBER_FREE),
                free ? choice : choice + ", and none of its numbers is free",
                chosen.wholeCentsPerMinute(),
                RateView.of(rate),
                null,
                classesOf(preview, rate, chosen));
    }

    private static List<ClassView> classesOf(Preview preview, @Nullable Rate rate, @Nullable TariffClass chosen) {
        return Arrays.stream(TariffClass.values())
                .map(each -> new ClassView(
                        each.label(),
                        each.centsPerMinute(),
                        each == chosen,
                        each == chosen ? null : refusalOf(each, rate),
                        preview.free().getOrDefault(each, 0L)))
                .toList();
    }

    private static String refusalOf(TariffClass tariffClass, @Nullable Rate rate) {
        if (rate == null) {
            return "there is no rate";
        }
        return tariffClass.covers(rate.centsPerMinute())
                ? "a cheaper class covers the rate"
                : "pays less than the rate";
    }

    private static String explanationOf(Refusal why) {
        return switch (why) {
            case EMPTY -> "There is no number";
            case NOT_ONLY_DIGITS -> "The number has more than digits";
            case NO_COUNTRY_CODE -> "The number begins with no country code";
            case WRONG_LENGTH -> "No number of its country is as long";
            case NO_DESTINATION -> "Emergency, short, premium-rate, shared-cost and company numbers are not called";
            case DENIED -> "An operator denied it";
            case TOO_EXPENSIVE -> "No class covers its rate";
            case NO_NUMBER_FREE -> "No number of its class is free";
        };
    }

    private static String codeOf(Refusal refusal) {
        return refusal.name().toLowerCase(Locale.ROOT);
    }

    private static String centsOf(Rate rate) {
        return rate.centsPerMinute().stripTrailingZeros().toPlainString() + " ct/min";
    }
}
