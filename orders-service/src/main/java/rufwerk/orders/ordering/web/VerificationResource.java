package rufwerk.orders.ordering.web;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import rufwerk.kit.access.CurrentCaller;
import rufwerk.kit.access.ForCustomers;
import rufwerk.kit.problem.ProblemException;
import rufwerk.orders.OnceOnly;
import rufwerk.orders.OrdersProblem;
import rufwerk.orders.Parameters;
import rufwerk.orders.accounts.AccountId;
import rufwerk.orders.ordering.CancelVerification;
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
    private final CancelVerification cancelVerification;
    private final Verifications verifications;
    private final OnceOnly onceOnly;
    private final CurrentCaller caller;

    VerificationResource(
            CancelVerification cancelVerification,
            Verifications verifications,
            OnceOnly onceOnly,
            CurrentCaller caller) {
        this.cancelVerification = cancelVerification;
        this.verifications = verifications;
        this.onceOnly = onceOnly;
        this.caller = caller;
    }

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
