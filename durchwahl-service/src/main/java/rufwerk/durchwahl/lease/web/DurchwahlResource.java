package rufwerk.durchwahl.lease.web;

import io.quarkus.logging.Log;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import rufwerk.durchwahl.DurchwahlProblem;
import rufwerk.durchwahl.lease.LeaseDurchwahl;
import rufwerk.durchwahl.lease.LeaseOutcome;
import rufwerk.durchwahl.lease.LeaseOutcome.Granted;
import rufwerk.durchwahl.lease.LeaseOutcome.Refused;
import rufwerk.durchwahl.lease.LeaseOutcome.TooMany;
import rufwerk.durchwahl.lease.LeaseRequest;
import rufwerk.durchwahl.lease.web.Recognition.Recognised;
import rufwerk.durchwahl.lease.web.Recognition.TurnedAway;
import rufwerk.kit.problem.Outage;

/** The API of durchwahl.app ({@code wire/durchwahl.md} §1). Whatever stands in the path, errors come in its format. */
@Tag(name = "Durchwahl")
@Path("/api")
class DurchwahlResource {
    private static final int RETRY_AFTER_OUTAGE_SECONDS = 2;

    private final RecogniseAsker recogniseAsker;
    private final LeaseDurchwahl leaseDurchwahl;
    private final Clock clock;

    DurchwahlResource(RecogniseAsker recogniseAsker, LeaseDurchwahl leaseDurchwahl, Clock clock) {
        this.recogniseAsker = recogniseAsker;
        this.leaseDurchwahl = leaseDurchwahl;
        this.clock = clock;
    }

    @GET
    @Path("/{format}")
    @Operation(hidden = true)
    public Uni<RestResponse<String>> leaseForNoNumber(
            @PathParam("format") String format, @Context HttpServerRequest request) {
        return lease(format, "", request);
    }

    @GET
    @Path("/{format}/{phone: .*}")
    @Operation(summary = "Lends a 0180 number that leads to a destination (json, xml or txt)")
    public Uni<RestResponse<String>> lease(
            @PathParam("format") String formatName,
            @PathParam("phone") String phone,
            @Context HttpServerRequest request) {
        AnswerFormat format = AnswerFormat.inPath(formatName)
                .orElseThrow(() -> DurchwahlProblem.FORMAT_UNKNOWN.because("Ask for json, xml or txt"));
        return Uni.createFrom()
                .deferred(() -> recogniseAsker.of(request).chain(recognition -> switch (recognition) {
                    case Recognised(var asker) ->
                        leaseDurchwahl
                                .lease(new LeaseRequest(asker, phone, null))
                                .map(outcome -> answer(format, phone, outcome));
                    case TurnedAway refusal -> Uni.createFrom().item(turnedAway(format, refusal));
                }))
                .onFailure()
                .recoverWithItem(failure -> failed(format, failure));
    }

    private RestResponse<String> answer(AnswerFormat format, String phone, LeaseOutcome outcome) {
        return switch (outcome) {
            case Granted(var lease) ->
                text(format, 200, format.result(phone, lease)).build();
            case Refused(var reason) -> error(format, ErrorCode.of(reason)).build();
            case TooMany(var askAgainAt) ->
                error(format, ErrorCode.TOO_MANY_REQUESTS)
                        .header(HttpHeaders.RETRY_AFTER, secondsUntil(askAgainAt))
                        .build();
        };
    }

    private static RestResponse<String> turnedAway(AnswerFormat format, TurnedAway refusal) {
        ResponseBuilder<String> answer = error(format, refusal.code());
        if (refusal.code() == ErrorCode.UNKNOWN_KEY) {
            answer.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        if (refusal.retryAfterSeconds() > 0) {
            answer.header(HttpHeaders.RETRY_AFTER, refusal.retryAfterSeconds());
        }
        return answer.build();
    }

    private static RestResponse<String> failed(AnswerFormat format, Throwable failure) {
        if (Outage.isBehind(failure)) {
            Log.warnf("Cannot lease now: %s", failure.getMessage());
            return error(format, ErrorCode.UNAVAILABLE)
                    .header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_OUTAGE_SECONDS)
                    .build();
        }
        Log.error("Leasing failed unexpectedly", failure);
        return error(format, ErrorCode.INTERNAL).build();
    }

    private static ResponseBuilder<String> error(AnswerFormat format, ErrorCode code) {
        return text(format, code.status(), format.error(code.number()));
    }

    private static ResponseBuilder<String> text(AnswerFormat format, int status, String body) {
        return ResponseBuilder.<String>create(status)
                .entity(body)
                .header(HttpHeaders.CONTENT_TYPE, format.mediaType())
                .header(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    /** Rounded up, so that whoever waits exactly that long is not refused again. */
    private long secondsUntil(Instant time) {
        return Math.max(
                1, Duration.between(clock.instant(), time).plusMillis(999).toSeconds());
    }
}
