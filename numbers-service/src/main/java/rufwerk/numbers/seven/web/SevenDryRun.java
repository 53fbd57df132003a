package rufwerk.numbers.seven.web;

import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;
import rufwerk.numbers.once.DryRun;

/** {@code dry_run} in the query, whatever the method; of an order also in its body. The vendor has no such thing. */
class SevenDryRun {
    private final DryRun dryRun;

    SevenDryRun(DryRun dryRun) {
        this.dryRun = dryRun;
    }

    /** Once the caller is recognised. */
    @SevenAccess
    @ServerRequestFilter(priority = Priorities.USER + 1)
    @Nullable
    RestResponse<Object> apply(ContainerRequestContext request) {
        String wish = request.getUriInfo().getQueryParameters().getFirst(DryRun.PARAMETER);
        return dryRun.apply(wish) ? null : SevenErrors.of(refusal());
    }

    static SevenRefusal refusal() {
        return new SevenRefusal("dry_run must be true or false");
    }
}
