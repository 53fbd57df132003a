package rufwerk.orders.tenios.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.logging.Log;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;
import rufwerk.kit.idempotency.IdempotencyKeys;
import rufwerk.kit.problem.Outage;
import rufwerk.kit.problem.ProblemException;
import rufwerk.orders.accounts.AccountId;
import rufwerk.orders.ordering.OrderRequest;
import rufwerk.orders.ordering.PlaceOrder;
import rufwerk.orders.verification.Documents;
import rufwerk.orders.verification.SubmitVerification;

/** TENIOS's number-order API. The key is in the body, whatever the Content-Type says ({@code wire/tenios.md}). */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "TENIOS")
class TeniosResource {
    private static final int RETRY_AFTER_SECONDS = 5;

    private final TeniosAccess access;
    private final SubmitVerification submitVerification;
    private final PlaceOrder placeOrder;
    private final IdempotencyKeys idempotencyKeys;
    private final ObjectMapper json;

    TeniosResource(
            TeniosAccess access,
            SubmitVerification submitVerification,
            PlaceOrder placeOrder,
            IdempotencyKeys idempotencyKeys,
            ObjectMapper json) {
        this.access = access;
        this.submitVerification = submitVerification;
        this.placeOrder = placeOrder;
        this.idempotencyKeys = idempotencyKeys;
        this.json = TeniosBody.mapperForDocuments(json);
    }

    record VerificationCreated(UUID verificationId) {}

    record OrderCreated(long orderId) {}

    @POST
    @Path("verification/create")
    @Operation(summary = "Hand in an address and a document for an area code")
    public Uni<VerificationCreated> createVerification(byte[] body, @Context HttpServerRequest request) {
        TeniosBody fields = TeniosBody.parse(body, json);
        return access.callerOf(fields, request)
                .chain(caller ->
                        submitVerification.of(new AccountId(caller.accountId()), VerificationFields.read(fields)))
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
            if (idempotencyKey == null) {
                return place(account, order);
            }
            var once = new IdempotencyKeys.Request(
                    account.toString(), idempotencyKey, new String(body, StandardCharsets.UTF_8));
            return Panache.withTransaction(
                    () -> idempotencyKeys.once(once, OrderCreated.class, () -> place(account, order)));
        });
    }

    private Uni<OrderCreated> place(AccountId account, OrderRequest request) {
        return placeOrder.of(account, request).map(outcome -> switch (outcome) {
            case PlaceOrder.Outcome.Accepted(var id) -> new OrderCreated(id.value());
            case PlaceOrder.Outcome.VerificationUnknown() ->
                throw TeniosProblem.invalid("verification_id", "No such verification.");
            case PlaceOrder.Outcome.VerificationNotUsable() ->
                throw TeniosProblem.invalid("verification_id", "The verification was rejected.");
        });
    }

    @ServerExceptionMapper
    RestResponse<TeniosError> problem(TeniosProblem problem) {
        ResponseBuilder<TeniosError> answer = error(problem.status(), problem.error());
        Long retryAfter = problem.retryAfterSeconds();
        if (retryAfter != null) {
            answer.header(HttpHeaders.RETRY_AFTER, retryAfter);
        }
        return answer.build();
    }

    @ServerExceptionMapper
    RestResponse<TeniosError> ofOurOwnApi(ProblemException problem) {
        return error(
                        problem.type().kind().status(),
                        new TeniosError(problem.type().name(), problem.detail(), null))
                .build();
    }

    @ServerExceptionMapper
    RestResponse<TeniosError> unreachable(Documents.Unreachable outage) {
        return tryAgain("Documents cannot be taken now; nothing was kept.");
    }

    @ServerExceptionMapper
    RestResponse<TeniosError> unexpected(Throwable failure) {
        if (Outage.isBehind(failure)) {
            Log.warnf("Cannot serve now: %s", failure);
            return tryAgain("The service cannot answer now.");
        }
        UUID reference = UUID.randomUUID();
        Log.errorf(failure, "Unexpected failure %s", reference);
        return error(500, new TeniosError("INTERNAL_ERROR", "Something went wrong on our side: " + reference, null))
                .build();
    }

    private static RestResponse<TeniosError> tryAgain(String why) {
        return error(503, new TeniosError("SERVICE_UNAVAILABLE", why + " Try again later.", null))
                .header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS)
                .build();
    }

    private static ResponseBuilder<TeniosError> error(int status, TeniosError error) {
        return ResponseBuilder.<TeniosError>create(status).entity(error).type(MediaType.APPLICATION_JSON);
    }
}
