package rufwerk.documents.desk.web;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.RestResponse;

/** A page as an answer of its own, for where the answer may also be to go elsewhere. */
final class Html {
    private Html() {}

    static Uni<RestResponse<Object>> of(TemplateInstance page) {
        return page.createUni()
                .map(html -> RestResponse.ResponseBuilder.<Object>ok(
                                html, MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                        .build());
    }
}
