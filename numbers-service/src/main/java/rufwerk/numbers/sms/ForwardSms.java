package rufwerk.numbers.sms;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.arc.All;
import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.List;
import rufwerk.kit.events.SafeContext;

/** Sends messages on, each way by itself: a mail server that is away keeps no message from a number. */
@ApplicationScoped
class ForwardSms {
    private final List<Outlet> outlets;
    private final List<ForwardingLoop> loops;

    ForwardSms(
            @All List<Outlet> outlets,
            Forwardings forwardings,
            SafeContext safeContext,
            MeterRegistry metrics,
            Clock clock) {
        this.outlets = outlets;
        this.loops = outlets.stream()
                .filter(outlet -> outlet.closedBecause().isEmpty())
                .map(outlet -> new ForwardingLoop(outlet, forwardings, safeContext, metrics, clock))
                .toList();
    }

    void start(@Observes StartupEvent event) {
        outlets.forEach(outlet -> outlet.closedBecause()
                .ifPresent(reason -> Log.infof(
                        "Text messages are not forwarded by %s: %s",
                        outlet.way().code(), reason)));
        loops.forEach(ForwardingLoop::start);
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        for (ForwardingLoop loop : loops) {
            loop.stop();
        }
    }
}
