package rufwerk.numbers.seven.web;

import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/** The complete URL of a request as its customer wrote it, which is what they sign. */
@ApplicationScoped
class PublicUrl {
    private final @Nullable String base;

    PublicUrl(SevenConfig config) {
        this.base = config.publicUrl().map(PublicUrl::withoutLastSlash).orElse(null);
    }

    /** Path and query exactly as sent. */
    String of(HttpServerRequest request) {
        return of(request.scheme(), String.valueOf(request.authority()), request.uri());
    }

    /** Without a proxy in between, customers connect to what they wrote. */
    String of(String scheme, String authority, String pathAndQuery) {
        return (base == null ? scheme + "://" + authority : base) + pathAndQuery;
    }

    private static String withoutLastSlash(String url) {
        return url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
    }
}
