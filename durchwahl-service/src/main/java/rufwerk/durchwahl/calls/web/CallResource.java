package rufwerk.durchwahl.calls.web;

import io.quarkus.logging.Log;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import rufwerk.durchwahl.DurchwahlProblem;
import rufwerk.durchwahl.calls.CallRecord;
import rufwerk.durchwahl.calls.RecordCall;
import rufwerk.durchwahl.calls.RecordOutcome.Different;
import rufwerk.durchwahl.calls.RecordOutcome.NotOver;
import rufwerk.durchwahl.calls.RecordOutcome.Recorded;
import rufwerk.durchwahl.calls.RecordOutcome.Unrouted;
import rufwerk.durchwahl.routing.CallId;
import rufwerk.durchwahl.routing.CalledNumber;
import rufwerk.durchwahl.routing.Spelling;

/** Told by telephone switches of each call that is over. Telling it again gives the same answer. */
@Tag(name = "Calls")
@Path("/v1/calls")
@RolesAllowed("switch")
class CallResource {
    private final RecordCall recordCall;

    CallResource(RecordCall recordCall) {
        this.recordCall = recordCall;
    }

    @POST
    @Operation(summary = "Takes the record of a call; repeatable by call id")
    public Uni<CallView> record(@NotNull @Valid CallRequest request) {
        return recordCall.record(recordOf(request)).map(outcome -> switch (outcome) {
            case Recorded(var call) -> {
                Log.infof(
                        "Call %s took %d s",
                        call.record().id().text(), call.record().seconds());
                yield CallView.of(call);
            }
            case Unrouted() ->
                throw DurchwahlProblem.CALL_UNROUTED.because("Send the same call_id when you ask for the route");
            case Different() -> throw DurchwahlProblem.CALL_DIFFERS.because("The first record of a call counts");
            case NotOver() -> throw DurchwahlProblem.CALL_INVALID.because("The call ends in the future");
        });
    }

    private static CallRecord recordOf(CallRequest request) {
        CallId id = CallId.of(request.callId())
                .orElseThrow(
                        () -> DurchwahlProblem.CALL_INVALID.because("A call id has 1 to 255 visible ASCII characters"));
        CalledNumber called = Spelling.of(request.called())
                .orElseThrow(() -> DurchwahlProblem.CALL_INVALID.because("The called number is no 0180 number"));
        try {
            return new CallRecord(
                    id, called, request.startedAt(), request.answeredAt(), request.endedAt(), request.seconds());
        } catch (IllegalArgumentException e) {
            throw DurchwahlProblem.CALL_INVALID.because(String.valueOf(e.getMessage()));
        }
    }
}
