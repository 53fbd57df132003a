package rufwerk.durchwahl.lease.web;

import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HEAD;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Clock;
import java.util.function.BiFunction;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import rufwerk.durchwahl.DurchwahlProblem;
import rufwerk.durchwahl.lease.LeaseDurchwahl;
import rufwerk.durchwahl.lease.LeaseOutcome;
import rufwerk.durchwahl.lease.LeaseOutcome.Granted;
import rufwerk.durchwahl.lease.LeaseOutcome.Refused;
import rufwerk.durchwahl.lease.LeaseOutcome.TooMany;
import rufwerk.durchwahl.lease.LeaseRequest;
import rufwerk.durchwahl.lease.web.Recognition.Recognised;
import rufwerk.durchwahl.lease.web.Recognition.TurnedAway;
import rufwerk.kit.problem.ProblemException;

/** The API of durchwahl.app ({@code wire/durchwahl.md} §1). Whatever stands in the path, errors come in its format. */
@Tag(name = "Durchwahl")
@Path("/api")
class DurchwahlResource {
    private final RecogniseAsker recogniseAsker;
    private final LeaseDurchwahl leaseDurchwahl;
    private final Clock clock;

    DurchwahlResource(RecogniseAsker recogniseAsker, LeaseDurchwahl leaseDurchwahl, Clock clock) {
        this.recogniseAsker = recogniseAsker;
        this.leaseDurchwahl = leaseDurchwahl;
        this.clock = clock;
    }

    @GET
    @Operation(hidden = true)
    public RestResponse<String> noFormat() {
        throw unknownFormat();
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
    @Operation(
            summary = "Lends a 0180 number that leads to a destination (json, xml or txt)",
            description = "Nothing is lent that costs whoever dials more than maxcent; 111 then.")
    @Parameter(
            name = "maxcent",
            in = ParameterIn.QUERY,
            description = "whole euro cents per minute",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "99"))
    public Uni<RestResponse<String>> lease(
            @PathParam("format") String formatName,
            @PathParam("phone") String phone,
            @Context HttpServerRequest request) {
        return answer(
                formatName,
                phone,
                request,
                (format, wanted) -> leaseDurchwahl.lease(wanted).map(outcome -> answer(format, phone, outcome)));
    }

    @HEAD
    @Path("/{format}")
    @Operation(hidden = true)
    public Uni<RestResponse<String>> assessNoNumber(
            @PathParam("format") String format, @Context HttpServerRequest request) {
        return assess(format, "", request);
    }

    /**
     * HEAD is for those who look and do not take, such as monitors and link checkers, and nobody could read which number
     * they were lent. So it lends none, and says what can be said without: whether the request is a good one.
     */
    @HEAD
    @Path("/{format}/{phone: .*}")
    @Operation(hidden = true)
    public Uni<RestResponse<String>> assess(
            @PathParam("format") String formatName,
            @PathParam("phone") String phone,
            @Context HttpServerRequest request) {
        return answer(
                formatName,
                phone,
                request,
                (format, wanted) -> Uni.createFrom()
                        .item(leaseDurchwahl
                                .refusal(wanted)
                                .map(reason -> DialectAnswer.error(format, ErrorCode.of(reason))
                                        .build())
                                .orElseGet(() ->
                                        DialectAnswer.text(format, 200, "").build())));
    }

    private Uni<RestResponse<String>> answer(
            String formatName,
            String phone,
            HttpServerRequest request,
            BiFunction<AnswerFormat, LeaseRequest, Uni<RestResponse<String>>> work) {
        AnswerFormat format = AnswerFormat.inPath(formatName).orElseThrow(DurchwahlResource::unknownFormat);
        return Uni.createFrom()
                .deferred(() -> recogniseAsker.of(request).chain(recognition -> switch (recognition) {
                    case Recognised(var asker) ->
                        PriceCap.isNonsense(request)
                                ? Uni.createFrom()
                                        .item(DialectAnswer.error(format, ErrorCode.CAP_NOT_UNDERSTOOD)
                                                .build())
                                : work.apply(format, new LeaseRequest(asker, phone, PriceCap.of(request)));
                    case TurnedAway refusal -> Uni.createFrom().item(DialectAnswer.turnedAway(format, refusal));
                }))
                .onFailure()
                .recoverWithItem(failure -> DialectAnswer.failed(format, failure));
    }

    private static ProblemException unknownFormat() {
        return DurchwahlProblem.FORMAT_UNKNOWN.because("Ask for /api/json/…, /api/xml/… or /api/txt/… with a number");
    }

    private RestResponse<String> answer(AnswerFormat format, String phone, LeaseOutcome outcome) {
        return switch (outcome) {
            case Granted(var lease) ->
                DialectAnswer.text(format, 200, format.result(phone, lease)).build();
            case Refused(var reason) ->
                DialectAnswer.error(format, ErrorCode.of(reason)).build();
            case TooMany(var askAgainAt) ->
                DialectAnswer.error(format, ErrorCode.TOO_MANY_REQUESTS)
                        .header(HttpHeaders.RETRY_AFTER, RetryAfter.seconds(clock.instant(), askAgainAt))
                        .build();
        };
    }
}
