package rufwerk.durchwahl.lease;

import jakarta.inject.Singleton;
import java.time.Instant;
import rufwerk.durchwahl.book.Destination;
import rufwerk.durchwahl.denial.CurrentDenials;
import rufwerk.durchwahl.lease.Assessment.Affordable;
import rufwerk.durchwahl.lease.Assessment.Denied;
import rufwerk.durchwahl.lease.Assessment.Unaffordable;
import rufwerk.durchwahl.lease.Assessment.Unfit;
import rufwerk.durchwahl.lease.NumberCheck.Right;
import rufwerk.durchwahl.lease.NumberCheck.Wrong;
import rufwerk.durchwahl.tariff.CurrentRateDeck;
import rufwerk.durchwahl.tariff.RateDeck;
import rufwerk.durchwahl.tariff.TariffClass;

/** Tells from memory whether a number may be reached, and through which class. */
@Singleton
public class AssessNumber {
    private final NumberCheck numberCheck;
    private final CurrentDenials denials;
    private final CurrentRateDeck rateDeck;

    AssessNumber(NumberCheck numberCheck, CurrentDenials denials, CurrentRateDeck rateDeck) {
        this.numberCheck = numberCheck;
        this.denials = denials;
        this.rateDeck = rateDeck;
    }

    /** With the rates that hold now; {@code phone} is as the caller wrote it. */
    public Assessment assess(String phone, Instant now) {
        return switch (numberCheck.check(phone)) {
            case Wrong(var why) -> new Unfit(why);
            case Right(var destination) ->
                denials.of(destination.digits())
                        .<Assessment>map(denial -> new Denied(destination, denial))
                        .orElseGet(() -> price(destination, rateDeck.get(), now));
        };
    }

    public boolean isDenied(Destination destination) {
        return denials.of(destination.digits()).isPresent();
    }

    private static Assessment price(Destination destination, RateDeck deck, Instant now) {
        return deck.rateOf(destination.digits(), now)
                .<Assessment>map(rate -> TariffClass.cheapestFor(rate.centsPerMinute())
                        .<Assessment>map(tariffClass -> new Affordable(destination, rate, tariffClass))
                        .orElseGet(() -> new Unaffordable(destination, rate)))
                .orElseGet(() -> new Unaffordable(destination, null));
    }
}
