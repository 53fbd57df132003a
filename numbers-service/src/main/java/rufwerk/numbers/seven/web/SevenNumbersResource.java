package rufwerk.numbers.seven.web;

import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;
import rufwerk.kit.access.CurrentCaller;
import rufwerk.numbers.inventory.FindAvailableNumbers;
import rufwerk.numbers.inventory.PhoneNumber;
import rufwerk.numbers.subscription.OrderNumber;
import rufwerk.numbers.subscription.PaymentInterval;

/** Numbers as seven.io's clients ask for them. */
@Path("/api/numbers")
@Produces(MediaType.APPLICATION_JSON)
@SevenAccess
@Tag(name = "seven.io Numbers", description = "For customers, with an API key")
class SevenNumbersResource {
    private final CurrentCaller caller;
    private final FindAvailableNumbers findAvailableNumbers;
    private final OrderNumber orderNumber;

    SevenNumbersResource(CurrentCaller caller, FindAvailableNumbers findAvailableNumbers, OrderNumber orderNumber) {
        this.caller = caller;
        this.findAvailableNumbers = findAvailableNumbers;
        this.orderNumber = orderNumber;
    }

    @GET
    @Path("/available")
    @Operation(summary = "List free numbers, at most 1,000; narrow it down by country and features")
    public Uni<RestResponse<AvailableNumbersView>> available(@BeanParam FilterParameters parameters) {
        return parameters
                .toFilter()
                .map(findAvailableNumbers::matching)
                .orElse(Uni.createFrom().item(List.of()))
                .map(numbers -> RestResponse.ok(AvailableNumbersView.of(numbers)));
    }

    @POST
    @Path("/order")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Order exactly this number; in test mode it stays free")
    public Uni<RestResponse<SuccessView>> order(@Nullable OrderRequest request) {
        return request == null ? order(null, null) : order(request.number(), request.paymentInterval());
    }

    @POST
    @Path("/order")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Uni<RestResponse<SuccessView>> order(
            @FormParam("number") @Nullable String number,
            @FormParam("payment_interval") @Nullable String paymentInterval) {
        Optional<PhoneNumber> wanted = Optional.ofNullable(number).flatMap(PhoneNumber::parse);
        Optional<PaymentInterval> interval = interval(paymentInterval);
        if (wanted.isEmpty()) {
            return refuse("number is missing or no phone number");
        }
        if (interval.isEmpty()) {
            return refuse("payment_interval must be monthly or annually");
        }
        return orderNumber.order(caller.get(), wanted.get(), interval.get()).map(outcome -> switch (outcome) {
            case OrderNumber.Outcome.Ordered ordered -> RestResponse.ok(SuccessView.SUCCESS);
            case OrderNumber.Outcome.CouldBeOrdered test -> RestResponse.ok(SuccessView.SUCCESS);
            case OrderNumber.Outcome.NotAvailable taken ->
                RestResponse.ok(SuccessView.failure("number is not available"));
        });
    }

    /** Missing means annually, as the vendor's documentation says. */
    private static Optional<PaymentInterval> interval(@Nullable String text) {
        return switch (text) {
            case null -> Optional.of(PaymentInterval.ANNUALLY);
            case "", "annually" -> Optional.of(PaymentInterval.ANNUALLY);
            case "monthly" -> Optional.of(PaymentInterval.MONTHLY);
            default -> Optional.empty();
        };
    }

    private static Uni<RestResponse<SuccessView>> refuse(String error) {
        return Uni.createFrom().item(RestResponse.ok(SuccessView.failure(error)));
    }

    @ServerExceptionMapper
    RestResponse<Object> refused(WebApplicationException e) {
        return SevenErrors.of(e);
    }

    @ServerExceptionMapper
    RestResponse<Object> unreadable(MismatchedInputException e) {
        return SevenErrors.of(e);
    }

    @ServerExceptionMapper
    RestResponse<Object> unexpected(Throwable e) {
        return SevenErrors.of(e);
    }
}
