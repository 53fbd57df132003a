package rufwerk.documents.requirements.web;

import io.smallrye.mutiny.Uni;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import rufwerk.documents.DocumentsProblem;
import rufwerk.documents.groups.GroupId;
import rufwerk.documents.requirements.EvaluateForDirection;
import rufwerk.documents.requirements.EvaluateForDirection.Outcome;
import rufwerk.kit.access.CurrentCaller;
import rufwerk.kit.access.ForCustomers;

@Path("/v1/groups/{id}/evaluation")
@ForCustomers
@Tag(name = "Requirements", description = "What has to be proven to have numbers")
class EvaluationResource {
    private final CurrentCaller caller;
    private final EvaluateForDirection evaluateForDirection;

    EvaluationResource(CurrentCaller caller, EvaluateForDirection evaluateForDirection) {
        this.caller = caller;
        this.evaluateForDirection = evaluateForDirection;
    }

    @GET
    @Operation(
            summary = "Whether a group of documents would do for numbers of a direction, rule by rule",
            description = "0 is the account's main group.")
    public Uni<EvaluationView> evaluate(
            @RestPath long id,
            @RestQuery("direction_id") @NotNull Long directionId,
            @Parameter(description = "en or de; else as Accept-Language says") @RestQuery @Nullable String language,
            @Context HttpHeaders headers) {
        GroupId group = new GroupId(caller.get().accountId(), id);
        Locale wanted = Languages.wanted(language, headers);
        return evaluateForDirection.evaluate(group, directionId).map(outcome -> switch (outcome) {
            case Outcome.Evaluated(var evaluation) -> EvaluationView.of(group, evaluation, wanted);
            case Outcome.GroupUnknown() -> throw DocumentsProblem.GROUP_UNKNOWN.because("There is no group " + id);
            case Outcome.DirectionUnknown() ->
                throw DocumentsProblem.DIRECTION_UNKNOWN.because("There is no direction " + directionId);
            case Outcome.DirectionUnreachable() -> throw DocumentsProblem.numbersUnreachable();
        });
    }
}
