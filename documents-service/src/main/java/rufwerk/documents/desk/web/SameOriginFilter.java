package rufwerk.documents.desk.web;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;
import rufwerk.documents.DocumentsProblem;

/**
 * Takes forms from our own pages only: a browser sends an operator's credentials along with forms of other sites too.
 *
 * <p>Browsers tell where a form comes from, and no page can make them lie. {@code Sec-Fetch-Site} they send over https
 * and to this machine, {@code Origin} always; what comes without either is no browser of today.
 */
class SameOriginFilter {
    private static final Set<String> HARMLESS = Set.of("GET", "HEAD", "OPTIONS");

    @Page
    @ServerRequestFilter
    void refuseForeignForms(ContainerRequestContext request) {
        if (!HARMLESS.contains(request.getMethod()) && !isOurs(request)) {
            throw DocumentsProblem.FORM_FOREIGN.because("Send it from the page itself");
        }
    }

    private static boolean isOurs(ContainerRequestContext request) {
        String site = request.getHeaderString("Sec-Fetch-Site");
        return site == null
                ? isHere(request.getHeaderString("Origin"), request.getUriInfo())
                : site.equals("same-origin");
    }

    private static boolean isHere(@Nullable String origin, UriInfo here) {
        if (origin == null || !origin.matches("https?://[^/]+")) {
            return false;
        }
        return URI.create(origin).getAuthority().equals(here.getRequestUri().getAuthority());
    }
}
