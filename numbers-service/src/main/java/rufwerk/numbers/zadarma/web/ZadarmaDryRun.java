package rufwerk.numbers.zadarma.web;

import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import rufwerk.kit.zadarma.ZadarmaAccess;
import rufwerk.kit.zadarma.ZadarmaParameters;
import rufwerk.kit.zadarma.ZadarmaProblem;
import rufwerk.numbers.once.DryRun;

/**
 * {@code dry_run} among the parameters, or in the query beside a form: what nobody signed counts as well, as it can only
 * keep something from happening. It is ours: the vendor has no such thing.
 */
class ZadarmaDryRun {
    private final ZadarmaParameters parameters;
    private final DryRun dryRun;

    ZadarmaDryRun(ZadarmaParameters parameters, DryRun dryRun) {
        this.parameters = parameters;
        this.dryRun = dryRun;
    }

    /** Once the caller is recognised. */
    @ZadarmaAccess
    @ServerRequestFilter(priority = Priorities.USER + 1)
    void apply(ContainerRequestContext request) {
        String wish = parameters
                .first(DryRun.PARAMETER)
                .orElseGet(() -> request.getUriInfo().getQueryParameters().getFirst(DryRun.PARAMETER));
        if (!dryRun.apply(wish)) {
            throw ZadarmaProblem.WRONG_PARAMETERS.asException();
        }
    }
}
