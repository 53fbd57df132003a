package rufwerk.orders.ordering.web;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse.StatusCode;
import org.jspecify.annotations.Nullable;
import rufwerk.kit.access.CurrentCaller;
import rufwerk.kit.access.ForCustomers;
import rufwerk.kit.problem.Problem.FieldError;
import rufwerk.kit.problem.ProblemException;
import rufwerk.orders.HoldsDocument;
import rufwerk.orders.OnceOnly;
import rufwerk.orders.OrdersProblem;
import rufwerk.orders.Parameters;
import rufwerk.orders.accounts.AccountId;
import rufwerk.orders.ordering.CancelVerification;
import rufwerk.orders.verification.Documents;
import rufwerk.orders.verification.Submission;
import rufwerk.orders.verification.SubmitVerification;
import rufwerk.orders.verification.VerificationId;
import rufwerk.orders.verification.VerificationQuery;
import rufwerk.orders.verification.VerificationState;
import rufwerk.orders.verification.Verifications;

/** A customer's own verifications. Those of others look like those that do not exist. */
@Path("/v1/verifications")
@Produces(MediaType.APPLICATION_JSON)
@ForCustomers
@Tag(name = "Verifications", description = "Your verifications, whichever API they were handed in with")
class VerificationResource {
    private static final int RETRY_AFTER_SECONDS = 5;

    private final SubmitVerification submitVerification;
    private final CancelVerification cancelVerification;
    private final Verifications verifications;
    private final OnceOnly onceOnly;
    private final CurrentCaller caller;

    VerificationResource(
            SubmitVerification submitVerification,
            CancelVerification cancelVerification,
            Verifications verifications,
            OnceOnly onceOnly,
            CurrentCaller caller) {
        this.submitVerification = submitVerification;
        this.cancelVerification = cancelVerification;
        this.verifications = verifications;
        this.onceOnly = onceOnly;
        this.caller = caller;
    }

    /** What a key stands for: the id under which the same may be handed in again and again. */
    @RegisterForReflection
    record Ticket(UUID id) {}

    @GET
    @WithSession
    @Operation(summary = "List your verifications, newest first")
    public Uni<VerificationList> list(
            @RestQuery @DefaultValue("50") @Min(1) @Max(100) int limit,
            @Parameter(description = "next_cursor of the page before") @RestQuery @Nullable String cursor,
            @Parameter(schema = @Schema(implementation = VerificationState.class)) @RestQuery @Nullable String state,
            @Parameter(description = "Submitted then or later") @RestQuery @Nullable String since,
            @Parameter(description = "Submitted before") @RestQuery @Nullable String until) {
        var query = new VerificationQuery(
                account(),
                Parameters.choice("state", state, VerificationState.class),
                Parameters.time("since", since),
                Parameters.time("until", until),
                VerificationList.before(cursor),
                limit + 1);
        return verifications.list(query).map(found -> VerificationList.of(found, limit));
    }

    @POST
    @HoldsDocument
    @ResponseStatus(StatusCode.CREATED)
    @APIResponseSchema(value = VerificationView.class, responseCode = "201", responseDescription = "It was handed in")
    @Operation(
            summary = "Hand in an address and a document for an area code",
            description =
                    "An operator looks at it; what becomes of it is told by webhook and event. Until then orders wait.")
    public Uni<VerificationView> handIn(
            @Valid @NotNull NewVerification request, @HeaderParam(OnceOnly.HEADER) @Nullable String idempotencyKey) {
        AccountId account = account();
        Submission submission = request.submission();
        return onceOnly.answer(
                        new OnceOnly.Ask(account.value(), idempotencyKey, "verifications: hand in", request.gist()),
                        Ticket.class,
                        () -> Uni.createFrom().item(new Ticket(UUID.randomUUID())))
                .chain(ticket -> submitVerification.of(new VerificationId(ticket.id()), account, submission))
                .onFailure(Documents.Unreachable.class)
                .transform(down -> OrdersProblem.DOCUMENTS_UNREACHABLE
                        .because("Nothing was kept; try again in " + RETRY_AFTER_SECONDS + " seconds")
                        .retryAfter(RETRY_AFTER_SECONDS))
                .chain(outcome -> switch (outcome) {
                    case SubmitVerification.Outcome.Submitted(var id) ->
                        Panache.withSession(() -> verifications.find(account, id))
                                .map(VerificationView::of);
                    case SubmitVerification.Outcome.Refused(var because) ->
                        throw OrdersProblem.DOCUMENT_REFUSED
                                .because(because)
                                .at(List.of(new FieldError("document", because)));
                });
    }

    @POST
    @Path("/{id}/cancellation")
    @Operation(
            summary = "Take a verification back",
            description =
                    "Orders that wait for it are cancelled, those that are placed go on. Repeating it changes nothing.")
    public Uni<VerificationView> cancel(
            @RestPath UUID id, @HeaderParam(OnceOnly.HEADER) @Nullable String idempotencyKey) {
        return onceOnly.answer(
                new OnceOnly.Ask(account().value(), idempotencyKey, "verifications: cancel " + id, Map.of()),
                VerificationView.class,
                () -> cancelVerification.of(account(), new VerificationId(id)).map(outcome -> switch (outcome) {
                    case CancelVerification.Outcome.Done(var verification) -> VerificationView.of(verification);
                    case CancelVerification.Outcome.Unknown() -> throw unknown(id);
                    case CancelVerification.Outcome.OverAlready(var state) ->
                        throw OrdersProblem.VERIFICATION_OVER.because("It is " + state);
                }));
    }

    @GET
    @Path("/{id}")
    @WithSession
    @Operation(summary = "One verification with its state and what it went through")
    public Uni<VerificationView> verification(@RestPath UUID id) {
        return verifications.find(account(), new VerificationId(id)).chain(found -> {
            if (found == null) {
                throw unknown(id);
            }
            return verifications.history(found.id()).map(changes -> VerificationView.of(found, changes));
        });
    }

    private static ProblemException unknown(UUID id) {
        return OrdersProblem.VERIFICATION_UNKNOWN.because("You have no verification " + id);
    }

    private AccountId account() {
        return new AccountId(caller.get().accountId());
    }
}
