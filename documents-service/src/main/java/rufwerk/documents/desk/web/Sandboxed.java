package rufwerk.documents.desk.web;

import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.resteasy.reactive.RestResponse;
import rufwerk.documents.review.OpenedDocument;

/**
 * A document as the desk hands it to browsers. The content comes from strangers. Opened by itself it is in a sandbox
 * without scripts; a page shows it as pixels only, and no other site may embed it.
 */
final class Sandboxed {
    private Sandboxed() {}

    static RestResponse<byte[]> of(OpenedDocument document) {
        return RestResponse.ResponseBuilder.ok(document.content(), document.mediaType())
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"" + document.fileName() + "\"")
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "sandbox; default-src 'none'; frame-ancestors 'none'")
                .header("Cross-Origin-Resource-Policy", "same-origin")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
