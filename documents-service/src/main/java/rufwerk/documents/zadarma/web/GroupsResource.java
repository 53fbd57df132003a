package rufwerk.documents.zadarma.web;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import rufwerk.documents.DocumentsProblem;
import rufwerk.documents.groups.Compliance;
import rufwerk.documents.groups.DescribeGroup;
import rufwerk.documents.groups.GroupDetails;
import rufwerk.documents.groups.GroupId;
import rufwerk.documents.groups.ReadGroups;
import rufwerk.documents.requirements.ComplyWithDirection;
import rufwerk.documents.requirements.EvaluateForDirection;
import rufwerk.kit.access.CurrentCaller;
import rufwerk.kit.problem.ProblemException;
import rufwerk.kit.zadarma.ZadarmaAccess;
import rufwerk.kit.zadarma.ZadarmaParameters;
import rufwerk.kit.zadarma.ZadarmaProblem;

/** Groups of documents as Zadarma's clients speak of them; 0 is the main group. */
@Path("/v1/documents/groups")
@Produces(MediaType.APPLICATION_JSON)
@ZadarmaAccess
@Tag(name = "Zadarma documents", description = "For customers, with a signed request")
class GroupsResource {
    private final CurrentCaller caller;
    private final ZadarmaParameters parameters;
    private final DescribeGroup describeGroup;
    private final ReadGroups readGroups;
    private final EvaluateForDirection evaluateForDirection;
    private final ComplyWithDirection complyWithDirection;

    GroupsResource(
            CurrentCaller caller,
            ZadarmaParameters parameters,
            DescribeGroup describeGroup,
            ReadGroups readGroups,
            EvaluateForDirection evaluateForDirection,
            ComplyWithDirection complyWithDirection) {
        this.caller = caller;
        this.parameters = parameters;
        this.describeGroup = describeGroup;
        this.readGroups = readGroups;
        this.evaluateForDirection = evaluateForDirection;
        this.complyWithDirection = complyWithDirection;
    }

    @GET
    @Path("/list")
    @Operation(summary = "List the account's groups, the main one first")
    public Uni<RestResponse<GroupsView>> list() {
        ZadarmaValues.refuseOtherUsers(parameters);
        return readGroups.list(accountId()).map(groups -> RestResponse.ok(GroupsView.of(groups)));
    }

    @GET
    @Path("/get/{id}")
    @Operation(summary = "Show a group")
    public Uni<RestResponse<OneGroupView>> get(@RestPath String id) {
        ZadarmaValues.refuseOtherUsers(parameters);
        return readGroups
                .find(ZadarmaValues.group(accountId(), id))
                .onItem()
                .ifNull()
                .failWith(ZadarmaValues::groupUnknown)
                .map(group -> RestResponse.ok(OneGroupView.of(group)));
    }

    @POST
    @Path("/create")
    @Operation(
            summary = "Create a group",
            description = "date_of_birth may be sent too; it is never shown. With direction_id the group has to say all"
                    + " that numbers of this direction demand, or is not kept; documents may come later.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_FORM_URLENCODED,
                            schema = @Schema(implementation = GroupView.class)))
    public Uni<RestResponse<OneGroupView>> create() {
        GroupForm form = GroupForm.of(parameters);
        return compliance()
                .chain(compliance -> describeGroup.create(accountId(), form.said(), compliance))
                .map(GroupsResource::answer);
    }

    @PUT
    @Path("/update/{id}")
    @Operation(
            summary = "Describe a group anew",
            description =
                    "What is optional stays when it is left out, and goes when it is sent empty. While its documents"
                            + " are under review only email and phone may change; documents that were verified have to be sent"
                            + " again when anything else has changed. direction_id does what it does for a new group.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_FORM_URLENCODED,
                            schema = @Schema(implementation = GroupView.class)))
    public Uni<RestResponse<OneGroupView>> update(@RestPath String id) {
        GroupForm form = GroupForm.of(parameters);
        GroupId group = ZadarmaValues.group(accountId(), id);
        return compliance()
                .chain(compliance -> describeGroup.update(group, form.said(), form.cleared(), compliance))
                .map(GroupsResource::answer);
    }

    @GET
    @Path("/valid/{id}")
    @Operation(summary = "Tell whether a group would do for numbers of a direction")
    @Parameter(name = "direction_id", in = ParameterIn.QUERY, required = true)
    public Uni<RestResponse<ValidView>> valid(@RestPath String id) {
        ZadarmaValues.refuseOtherUsers(parameters);
        long direction = ZadarmaValues.wholeNumber(parameters.required("direction_id"))
                .orElseThrow(GroupsResource::directionUnknown);
        return evaluateForDirection
                .evaluate(ZadarmaValues.group(accountId(), id), direction)
                .map(outcome -> switch (outcome) {
                    case EvaluateForDirection.Outcome.Evaluated(var evaluation) ->
                        RestResponse.ok(ValidView.of(evaluation));
                    case EvaluateForDirection.Outcome.GroupUnknown() -> throw ZadarmaValues.groupUnknown();
                    case EvaluateForDirection.Outcome.DirectionUnknown() -> throw directionUnknown();
                    case EvaluateForDirection.Outcome.DirectionUnreachable() ->
                        throw DocumentsProblem.numbersUnreachable();
                });
    }

    private Uni<Compliance> compliance() {
        Optional<String> direction = parameters.first("direction_id").filter(id -> !id.isBlank());
        if (direction.isEmpty()) {
            return Uni.createFrom().item(Compliance.WITH_NOTHING);
        }
        return complyWithDirection
                .of(ZadarmaValues.wholeNumber(direction.get()).orElseThrow(GroupsResource::directionUnknown))
                .map(outcome -> switch (outcome) {
                    case ComplyWithDirection.Outcome.Known(var compliance) -> compliance;
                    case ComplyWithDirection.Outcome.DirectionUnknown() -> throw directionUnknown();
                    case ComplyWithDirection.Outcome.DirectionUnreachable() ->
                        throw DocumentsProblem.numbersUnreachable();
                });
    }

    private static ProblemException directionUnknown() {
        return ZadarmaProblem.WRONG_PARAMETERS.because("Wrong parameters! direction_id is no direction");
    }

    private UUID accountId() {
        return caller.get().accountId();
    }

    private static RestResponse<OneGroupView> answer(DescribeGroup.Outcome outcome) {
        return switch (outcome) {
            case DescribeGroup.Outcome.Kept(var group) -> RestResponse.ok(OneGroupView.of(group));
            case DescribeGroup.Outcome.Flawed(var flaws) -> throw problem(flaws);
            case DescribeGroup.Outcome.UnderReview() ->
                throw ZadarmaProblem.WRONG_PARAMETERS.because("The group is read-only while it is under review");
            case DescribeGroup.Outcome.TooMany(var most) ->
                throw ZadarmaProblem.WRONG_PARAMETERS.because("An account has at most " + most + " groups");
            case DescribeGroup.Outcome.Unknown() -> throw ZadarmaValues.groupUnknown();
        };
    }

    /** The vendor's message, and then what it leaves open. */
    private static ProblemException problem(List<GroupDetails.Flaw> flaws) {
        return ZadarmaProblem.WRONG_PARAMETERS.because(flaws.stream()
                .map(flaw -> flaw.field().code() + " " + flaw.reason())
                .collect(Collectors.joining(
                        "; ", ZadarmaProblem.WRONG_PARAMETERS.kind().title() + " ", "")));
    }
}
