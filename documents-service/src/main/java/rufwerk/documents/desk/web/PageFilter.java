package rufwerk.documents.desk.web;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.lang.annotation.Annotation;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import rufwerk.kit.problem.Problem;

/** Puts problems into words for people, and keeps every page out of caches, frames and the reach of foreign scripts. */
class PageFilter {
    private static final Annotation[] NONE = {};

    /** Nothing inline, nothing evaluated, nothing from elsewhere. */
    private static final String CONTENT_SECURITY_POLICY = "default-src 'none'; script-src 'self'; worker-src 'self'; "
            + "style-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; "
            + "frame-ancestors 'none'";

    @Page
    @ServerResponseFilter
    void complete(ContainerRequestContext request, ContainerResponseContext response) {
        var headers = response.getHeaders();
        headers.putSingle(HttpHeaders.CACHE_CONTROL, "no-store");
        headers.putSingle("X-Content-Type-Options", "nosniff");
        // Not "no-referrer": browsers would then hide where our own forms come from, too.
        headers.putSingle("Referrer-Policy", "same-origin");
        headers.putSingle("Content-Security-Policy", CONTENT_SECURITY_POLICY);
        if (response.getEntity() instanceof Problem problem) {
            String page = ProblemPage.of(problem)
                    .setLocale(Language.of(request.getAcceptableLanguages()))
                    .render();
            response.setEntity(page, NONE, MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"));
        }
    }
}
