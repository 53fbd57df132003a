package rufwerk.numbers.seven.web;

import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/** The complete URL of a request as its customer wrote it, which is what they sign. */
@ApplicationScoped
class PublicUrl {
    private final @Nullable String base;

    PublicUrl(SevenConfig config) {
        this.base = config.publicUrl().orElse(null);
    }

    /** Path and query exactly as sent. */
    String of(HttpServerRequest request) {
        return base(request) + request.uri();
    }

    private String base(HttpServerRequest request) {
        // Without a proxy in between, customers connect to what they wrote.
        return base != null ? base : request.scheme() + "://" + request.authority();
    }
}
