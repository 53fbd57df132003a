package rufwerk.durchwahl.calls;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import rufwerk.durchwahl.calls.RecordOutcome.Different;
import rufwerk.durchwahl.calls.RecordOutcome.NotOver;
import rufwerk.durchwahl.calls.RecordOutcome.Recorded;
import rufwerk.durchwahl.calls.RecordOutcome.Unrouted;
import rufwerk.durchwahl.routing.RoutedCall;
import rufwerk.durchwahl.routing.RoutedCalls;

/** Takes what a switch tells of a call, once, however often it tells it. */
@ApplicationScoped
public class RecordCall {
    /** So far may the clock of a switch be ahead of ours. */
    private static final Duration CLOCK_DIFFERENCE = Duration.ofMinutes(5);

    private final Calls calls;
    private final RoutedCalls routedCalls;
    private final Clock clock;

    RecordCall(Calls calls, RoutedCalls routedCalls, Clock clock) {
        this.calls = calls;
        this.routedCalls = routedCalls;
        this.clock = clock;
    }

    @WithTransaction
    public Uni<RecordOutcome> record(CallRecord record) {
        if (record.endedAt().isAfter(clock.instant().plus(CLOCK_DIFFERENCE))) {
            return Uni.createFrom().item(new NotOver());
        }
        return calls.find(record.id())
                .chain(earlier -> earlier == null
                        ? routedCalls.find(record.id()).chain(routed -> add(record, routed))
                        : Uni.createFrom().item(compared(earlier, record)));
    }

    /** Of two at the same moment, the second waits for the first and then finds what it kept. */
    private Uni<RecordOutcome> add(CallRecord record, @Nullable RoutedCall routed) {
        if (routed == null || !routed.called().equals(record.called())) {
            return Uni.createFrom().item(new Unrouted());
        }
        var call = Call.of(record, routed);
        return calls.add(call, DurchwahlCalled.of(call))
                .chain(added -> added
                        ? Uni.createFrom().item(new Recorded(call))
                        : calls.find(record.id()).map(earlier -> compared(earlier, record)));
    }

    private static RecordOutcome compared(@Nullable Call earlier, CallRecord record) {
        return earlier != null && earlier.record().equals(record) ? new Recorded(earlier) : new Different();
    }
}
