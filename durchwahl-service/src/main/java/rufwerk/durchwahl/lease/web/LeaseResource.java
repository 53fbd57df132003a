package rufwerk.durchwahl.lease.web;

import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import rufwerk.durchwahl.book.Asker.Customer;
import rufwerk.durchwahl.lease.LeaseDurchwahl;
import rufwerk.durchwahl.lease.LeaseOutcome.Granted;
import rufwerk.durchwahl.lease.LeaseOutcome.Refused;
import rufwerk.durchwahl.lease.LeaseOutcome.TooMany;
import rufwerk.durchwahl.lease.LeaseRequest;
import rufwerk.durchwahl.lease.ReadLeases;
import rufwerk.durchwahl.lease.ReleaseLease;
import rufwerk.durchwahl.lease.RenewLease;
import rufwerk.durchwahl.lease.RenewalOutcome;
import rufwerk.durchwahl.lease.RenewalOutcome.Kept;
import rufwerk.durchwahl.lease.RenewalOutcome.Unknown;
import rufwerk.kit.access.Caller;
import rufwerk.kit.access.CurrentCaller;
import rufwerk.kit.access.ForCustomers;

/** A customer's own leases. */
@Tag(name = "Leases", description = "Your leases; of another account's there is no trace. A test key leases nothing")
@Path("/v1/leases")
@ForCustomers
class LeaseResource {
    private final LeaseDurchwahl leaseDurchwahl;
    private final ReadLeases readLeases;
    private final RenewLease renewLease;
    private final ReleaseLease releaseLease;
    private final CurrentCaller caller;
    private final Clock clock;

    LeaseResource(
            LeaseDurchwahl leaseDurchwahl,
            ReadLeases readLeases,
            RenewLease renewLease,
            ReleaseLease releaseLease,
            CurrentCaller caller,
            Clock clock) {
        this.leaseDurchwahl = leaseDurchwahl;
        this.readLeases = readLeases;
        this.renewLease = renewLease;
        this.releaseLease = releaseLease;
        this.caller = caller;
        this.clock = clock;
    }

    @POST
    @Operation(
            summary = "Lease a number that leads to a destination",
            description = "As GET /api/json/{phone}, but says in words why there is none. Asking again gives the same"
                    + " lease while at least half of its validity is left, and then makes it longer.")
    public Uni<LeaseView> lease(@NotNull @Valid NewLeaseRequest request) {
        return leaseDurchwahl
                .lease(new LeaseRequest(customer(), request.destination(), request.mostCentsPerMinute()))
                .map(outcome -> switch (outcome) {
                    case Granted(var lease) -> LeaseView.of(lease);
                    case Refused(var reason) -> throw LeaseProblems.of(reason);
                    case TooMany(var askAgainAt) ->
                        throw LeaseProblems.tooMany(RetryAfter.seconds(clock.instant(), askAgainAt));
                });
    }

    @GET
    @Operation(
            summary = "Your leases that have not ended, newest first",
            description = "Leases that are made meanwhile are not shown again and push nothing out of a page.")
    public Uni<LeaseList> list(
            @RestQuery @DefaultValue("50") @Min(1) @Max(100) int limit,
            @Parameter(description = "next_cursor of the page before") @RestQuery @Nullable String cursor) {
        return readLeases.page(customer(), Cursor.read(cursor), limit).map(LeaseList::of);
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "One of your leases")
    public Uni<LeaseView> lease(@RestPath UUID id) {
        return readLeases
                .find(customer(), id)
                .onItem()
                .ifNull()
                .failWith(() -> LeaseProblems.unknown(id))
                .map(LeaseView::of);
    }

    @POST
    @Path("/{id}/renew")
    @Operation(
            summary = "Make a lease last its full validity from now on",
            description =
                    "Under the rules for asking again: a number that is being taken out of use, or whose class is"
                            + " no longer the destination's, keeps its promise but makes no longer one. The answer has the end.")
    public Uni<LeaseView> renew(@RestPath UUID id) {
        return renewLease.renew(customer(), id).map(outcome -> switch (outcome) {
            case Kept(var lease) -> LeaseView.of(lease);
            case RenewalOutcome.Refused(var reason) -> throw LeaseProblems.of(reason);
            case Unknown() -> throw LeaseProblems.unknown(id);
        });
    }

    @DELETE
    @Path("/{id}")
    @Operation(
            summary = "Release a lease before its end",
            description = "The number leads nowhere at once, or until the last lease of others ends.")
    public Uni<RestResponse<Void>> release(@RestPath UUID id) {
        return releaseLease.release(customer(), id).map(released -> {
            if (!released) {
                throw LeaseProblems.unknown(id);
            }
            return RestResponse.noContent();
        });
    }

    private Customer customer() {
        Caller known = caller.get();
        return new Customer(known.accountId(), known.test());
    }
}
