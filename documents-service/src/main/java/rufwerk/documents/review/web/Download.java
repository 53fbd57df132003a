package rufwerk.documents.review.web;

import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.resteasy.reactive.RestResponse;
import rufwerk.documents.review.OpenedDocument;

/** The content comes from strangers: browsers may save it, but neither guess its type nor run anything in it. */
final class Download {
    private Download() {}

    static RestResponse<byte[]> of(OpenedDocument document) {
        return RestResponse.ResponseBuilder.ok(document.content(), document.mediaType())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + document.fileName() + "\"")
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
