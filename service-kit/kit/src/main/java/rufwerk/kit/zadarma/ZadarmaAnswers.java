package rufwerk.kit.zadarma;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.MediaType;
import java.lang.annotation.Annotation;
import java.util.Optional;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jspecify.annotations.Nullable;
import rufwerk.kit.problem.Problem;

/**
 * Puts every answer below the dialect's path into its shape: the headers, errors in the envelope, and XML for whoever
 * asked for it. Resources return records and throw what they always throw.
 */
@ApplicationScoped
class ZadarmaAnswers {
    private static final int FIRST_ERROR = 400;
    private static final Annotation[] NONE = {};

    private final Dialect dialect;
    private final AnswerHeaders headers;
    private final ZadarmaParameters parameters;
    private final CurrentQuota quota;
    private final ObjectMapper json;

    ZadarmaAnswers(
            Dialect dialect,
            AnswerHeaders headers,
            ZadarmaParameters parameters,
            CurrentQuota quota,
            ObjectMapper json) {
        this.dialect = dialect;
        this.headers = headers;
        this.parameters = parameters;
        this.quota = quota;
        this.json = json;
    }

    /** Not bound to resources, because an unknown method has none. */
    @ServerResponseFilter
    void shape(ContainerRequestContext request, ContainerResponseContext response, RoutingContext exchange) {
        String path = exchange.request().path();
        if (!dialect.isSpokenAt(path)) {
            return;
        }
        headers.of(path, quota.get()).forEach(response.getHeaders()::putSingle);
        @Nullable Object answer = response.getStatus() < FIRST_ERROR ? response.getEntity() : error(response);
        if (answer == null) {
            return;
        }
        if (isXml(request)) {
            response.setEntity(XmlAnswer.of(json.valueToTree(answer)), NONE, XmlAnswer.MEDIA_TYPE);
        } else if (answer != response.getEntity()) {
            response.setEntity(answer, NONE, MediaType.APPLICATION_JSON_TYPE);
        }
    }

    private static ZadarmaError error(ContainerResponseContext response) {
        return response.getEntity() instanceof Problem problem
                ? ZadarmaError.of(problem)
                : ZadarmaError.saying(response.getStatusInfo().getReasonPhrase());
    }

    /** The query counts where the request was never taken apart. Any other format is JSON. */
    private boolean isXml(ContainerRequestContext request) {
        Optional<String> format = parameters.isTaken()
                ? parameters.first("format")
                : Optional.ofNullable(request.getUriInfo().getQueryParameters().getFirst("format"));
        return format.filter("xml"::equals).isPresent();
    }
}
