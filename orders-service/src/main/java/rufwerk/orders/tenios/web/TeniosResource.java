package rufwerk.orders.tenios.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;
import rufwerk.kit.access.Caller;
import rufwerk.kit.access.Fingerprint;
import rufwerk.kit.idempotency.IdempotencyKeys;
import rufwerk.kit.problem.ProblemException;
import rufwerk.orders.HoldsDocument;
import rufwerk.orders.accounts.AccountId;
import rufwerk.orders.ordering.CancelOrder;
import rufwerk.orders.ordering.OrderRequest;
import rufwerk.orders.ordering.PlaceOrder;
import rufwerk.orders.ordering.PlaceTogether;
import rufwerk.orders.verification.Documents;
import rufwerk.orders.verification.Submission;
import rufwerk.orders.verification.SubmitVerification;
import rufwerk.orders.verification.VerificationId;

/** TENIOS's number-order API. The key is in the body, whatever the Content-Type says ({@code wire/tenios.md}). */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "TENIOS")
class TeniosResource {
    private final TeniosAccess access;
    private final SubmitVerification submitVerification;
    private final PlaceTogether placeTogether;
    private final PlaceOrder placeOrder;
    private final CancelOrder cancelOrder;
    private final IdempotencyKeys idempotencyKeys;
    private final ObjectMapper json;

    TeniosResource(
            TeniosAccess access,
            SubmitVerification submitVerification,
            PlaceTogether placeTogether,
            PlaceOrder placeOrder,
            CancelOrder cancelOrder,
            IdempotencyKeys idempotencyKeys,
            ObjectMapper json) {
        this.access = access;
        this.submitVerification = submitVerification;
        this.placeTogether = placeTogether;
        this.placeOrder = placeOrder;
        this.cancelOrder = cancelOrder;
        this.idempotencyKeys = idempotencyKeys;
        this.json = TeniosBody.mapperForDocuments(json);
    }

    record VerificationCreated(UUID verificationId) {}

    record OrderCreated(long orderId) {}

    record NumberCancelled(LocalDate cancellationDate) {}

    @POST
    @Path("verification/create")
    @HoldsDocument
    @Operation(summary = "Hand in an address and a document for an area code")
    public Uni<VerificationCreated> createVerification(
            byte[] body,
            @HeaderParam("Idempotency-Key") @Nullable String idempotencyKey,
            @Context HttpServerRequest request) {
        TeniosBody fields = TeniosBody.parse(body, json);
        return access.callerOf(fields, request)
                .chain(caller -> submit(new AccountId(caller.accountId()), idempotencyKey, body, fields))
                .map(outcome -> switch (outcome) {
                    case SubmitVerification.Outcome.Submitted(var id) -> new VerificationCreated(id.value());
                    case SubmitVerification.Outcome.Refused(var because) ->
                        throw TeniosProblem.invalid("document_data", because);
                });
    }

    @POST
    @Path("number/order")
    @Operation(summary = "Order a number of the area of a verification")
    public Uni<OrderCreated> orderNumber(
            byte[] body,
            @HeaderParam("Idempotency-Key") @Nullable String idempotencyKey,
            @Context HttpServerRequest request) {
        TeniosBody fields = TeniosBody.parse(body, json);
        return access.callerOf(fields, request).chain(caller -> {
            AccountId account = new AccountId(caller.accountId());
            OrderRequest order = OrderFields.read(fields, caller.test());
            return idempotencyKey == null
                    ? placeTogether.of(account, order).map(TeniosResource::created)
                    : once(
                            account,
                            idempotencyKey,
                            text(body),
                            OrderCreated.class,
                            () -> placeOrder.of(account, order).map(TeniosResource::created));
        });
    }

    @POST
    @Path("number/cancel")
    @Operation(summary = "Give a number back, today or on a later day")
    public Uni<NumberCancelled> cancelNumber(
            byte[] body,
            @HeaderParam("Idempotency-Key") @Nullable String idempotencyKey,
            @Context HttpServerRequest request) {
        TeniosBody fields = TeniosBody.parse(body, json);
        return access.callerOf(fields, request).chain(caller -> {
            CancelFields wanted = CancelFields.read(fields);
            AccountId account = new AccountId(caller.accountId());
            return once(account, idempotencyKey, text(body), NumberCancelled.class, () -> cancel(caller, wanted));
        });
    }

    /** A key stands for an id, under which the same may be handed in again and again. */
    private Uni<SubmitVerification.Outcome> submit(
            AccountId account, @Nullable String key, byte[] body, TeniosBody fields) {
        Submission submission = VerificationFields.read(fields);
        return once(
                        account,
                        key,
                        Fingerprint.of(body),
                        VerificationCreated.class,
                        () -> Uni.createFrom().item(new VerificationCreated(UUID.randomUUID())))
                .chain(created ->
                        submitVerification.of(new VerificationId(created.verificationId()), account, submission));
    }

    private static String text(byte[] body) {
        return new String(body, StandardCharsets.UTF_8);
    }

    private <A> Uni<A> once(
            AccountId account, @Nullable String key, String body, Class<A> answer, Supplier<Uni<A>> work) {
        if (key == null) {
            return work.get();
        }
        var request = new IdempotencyKeys.Request(account.toString(), key, body);
        return Panache.withTransaction(() -> idempotencyKeys.once(request, answer, work));
    }

    private static OrderCreated created(PlaceOrder.Outcome outcome) {
        return switch (outcome) {
            case PlaceOrder.Outcome.Accepted(var order) ->
                new OrderCreated(order.id().value());
            case PlaceOrder.Outcome.VerificationUnknown() ->
                throw TeniosProblem.invalid("verification_id", "No such verification.");
            case PlaceOrder.Outcome.VerificationNotUsable(var state) ->
                throw TeniosProblem.invalid(
                        "verification_id", "The verification is " + state.name().toLowerCase(Locale.ROOT) + ".");
        };
    }

    private Uni<NumberCancelled> cancel(Caller caller, CancelFields wanted) {
        return cancelOrder.ofNumber(caller, wanted.number(), wanted.on()).map(outcome -> switch (outcome) {
            case CancelOrder.Outcome.Done(var order, var on) -> new NumberCancelled(on);
            case CancelOrder.Outcome.Agreed(var order, var on) -> new NumberCancelled(on);
            case CancelOrder.Outcome.Unknown(), CancelOrder.Outcome.OverAlready() ->
                throw TeniosProblem.invalid("phone_number", "You have no such number.");
            case CancelOrder.Outcome.DateNotPossible(var earliest, var latest) ->
                throw TeniosProblem.invalid("cancellation_date", "It is from " + earliest + " to " + latest + ".");
        });
    }

    @ServerExceptionMapper
    RestResponse<TeniosError> problem(TeniosProblem problem) {
        return TeniosErrors.of(problem);
    }

    @ServerExceptionMapper
    RestResponse<TeniosError> ofOurOwnApi(ProblemException problem) {
        return TeniosErrors.of(problem);
    }

    @ServerExceptionMapper
    RestResponse<TeniosError> unreachable(Documents.Unreachable outage) {
        return TeniosErrors.tryAgain("Documents cannot be taken now; nothing was kept.");
    }

    @ServerExceptionMapper
    RestResponse<TeniosError> unexpected(Throwable failure) {
        return TeniosErrors.unexpected(failure);
    }
}
