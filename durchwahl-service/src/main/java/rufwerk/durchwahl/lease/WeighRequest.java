package rufwerk.durchwahl.lease;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.logging.Log;
import jakarta.inject.Singleton;
import java.time.Clock;
import rufwerk.durchwahl.book.Asker;
import rufwerk.durchwahl.book.Destination;
import rufwerk.durchwahl.denial.DeniedDestination;
import rufwerk.durchwahl.lease.Assessment.Affordable;
import rufwerk.durchwahl.lease.Assessment.Denied;
import rufwerk.durchwahl.lease.Assessment.Unaffordable;
import rufwerk.durchwahl.lease.Assessment.Unfit;
import rufwerk.durchwahl.lease.GrantLease.Wanted;

/** Tells from memory whether a request has a chance, before anybody looks for a number. */
@Singleton
class WeighRequest {
    private final AssessNumber assessNumber;
    private final Clock clock;
    private final Counter denials;

    WeighRequest(AssessNumber assessNumber, Clock clock, MeterRegistry metrics) {
        this.assessNumber = assessNumber;
        this.clock = clock;
        this.denials = Counter.builder("rufwerk.durchwahl.denials")
                .description("Requests for destinations that operators denied")
                .register(metrics);
    }

    sealed interface Weighed {}

    record Promising(Wanted wanted) implements Weighed {}

    record Hopeless(Refusal why) implements Weighed {}

    Weighed weigh(LeaseRequest request) {
        return switch (assessNumber.assess(request.phone(), clock.instant())) {
            case Unfit(var why) -> new Hopeless(why);
            case Denied(var destination, var denial) -> deny(request.asker(), destination, denial);
            case Unaffordable unaffordable -> new Hopeless(Refusal.TOO_EXPENSIVE);
            case Affordable(var destination, var rate, var tariffClass) ->
                weigh(new Wanted(request.asker(), destination, tariffClass, request.mostCentsPerMinute()));
        };
    }

    boolean isDenied(Destination destination) {
        return assessNumber.isDenied(destination);
    }

    private static Weighed weigh(Wanted wanted) {
        return wanted.isAffordable(wanted.tariffClass()) ? new Promising(wanted) : new Hopeless(Refusal.TOO_EXPENSIVE);
    }

    private Weighed deny(Asker asker, Destination destination, DeniedDestination denial) {
        denials.increment();
        Log.warnf("Refused %s for %s, as %s is denied: %s", destination, asker, denial.prefix(), denial.reason());
        return new Hopeless(Refusal.DENIED);
    }
}
