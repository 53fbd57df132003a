package rufwerk.numbers.sms;

import io.quarkus.arc.All;
import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.health.api.Wellness;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.util.List;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;

/** Tells how many messages wait to go on, and why where it is us they wait for. A service is well all the same. */
@Wellness
class ForwardingHealth implements AsyncHealthCheck {
    private final List<Outlet> outlets;
    private final Forwardings forwardings;

    ForwardingHealth(@All List<Outlet> outlets, Forwardings forwardings) {
        this.outlets = outlets;
        this.forwardings = forwardings;
    }

    @Override
    public Uni<HealthCheckResponse> call() {
        HealthCheckResponseBuilder answer =
                HealthCheckResponse.named("Text messages go on").up();
        return Multi.createFrom()
                .iterable(outlets)
                .onItem()
                .transformToUniAndConcatenate(outlet -> forwardings
                        .waiting(outlet.way())
                        .invoke(waiting -> {
                            answer.withData("waiting for " + outlet.way().code(), waiting);
                            outlet.closedBecause()
                                    .ifPresent(reason ->
                                            answer.withData(outlet.way().code(), reason));
                        }))
                .collect()
                .last()
                .map(counted -> answer.build())
                .onFailure()
                .recoverWithItem(() -> answer.build());
    }
}
