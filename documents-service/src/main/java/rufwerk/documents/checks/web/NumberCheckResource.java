package rufwerk.documents.checks.web;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import rufwerk.documents.DocumentsProblem;
import rufwerk.documents.checks.CheckNumber;
import rufwerk.documents.checks.CheckNumber.Outcome;

@Path("/v1/number-checks")
@RolesAllowed("numbers-service")
@Tag(name = "Number checks", description = "numbers-service asks whether a group proves what is demanded")
class NumberCheckResource {
    private final CheckNumber checkNumber;

    NumberCheckResource(CheckNumber checkNumber) {
        this.checkNumber = checkNumber;
    }

    @PUT
    @Path("/{checkId}")
    @Operation(summary = "Ask whether a group may have a number; the same again tells how far it is")
    public Uni<RestResponse<NumberCheckView>> ask(@RestPath UUID checkId, @Valid @NotNull NumberCheckRequest request) {
        return checkNumber.ask(request.question(checkId)).map(outcome -> switch (outcome) {
            case Outcome.Asked(var check) ->
                RestResponse.status(RestResponse.Status.CREATED, NumberCheckView.of(check));
            case Outcome.AskedBefore(var check) -> RestResponse.ok(NumberCheckView.of(check));
            case Outcome.Contradicted() ->
                throw DocumentsProblem.NUMBER_CHECK_EXISTS.because(
                        "Number check " + checkId + " stands as it was asked first");
            case Outcome.GroupUnknown() ->
                throw DocumentsProblem.GROUP_UNKNOWN.because("The account has no group " + request.groupId());
        });
    }

    @DELETE
    @Path("/{checkId}")
    @Operation(summary = "Withdraw a check, whether there is one or not")
    public Uni<Void> withdraw(@RestPath UUID checkId) {
        return checkNumber.withdraw(checkId);
    }
}
