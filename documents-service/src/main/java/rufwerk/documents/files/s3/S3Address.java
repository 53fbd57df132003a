package rufwerk.documents.files.s3;

import java.net.URI;
import java.util.Set;

/**
 * Where a bucket is found: {@code https://host/bucket/name} by path, {@code https://bucket.host/name} by host.
 *
 * @param base the path before the name of an object, with a slash at its end
 */
public record S3Address(boolean tls, String host, int port, String base) {
    private static final Set<String> SCHEMES = Set.of("http", "https");
    private static final int HTTP = 80;
    private static final int HTTPS = 443;

    public static S3Address of(URI endpoint, String bucket, boolean pathStyle) {
        if (endpoint.getHost() == null || !SCHEMES.contains(endpoint.getScheme())) {
            throw new IllegalArgumentException("S3_ENDPOINT is no URL with http or https and a host");
        }
        boolean tls = endpoint.getScheme().equals("https");
        int port = endpoint.getPort() > 0 ? endpoint.getPort() : tls ? HTTPS : HTTP;
        String path = endpoint.getPath().replaceAll("/+$", "") + "/";
        return pathStyle
                ? new S3Address(tls, endpoint.getHost(), port, path + bucket + "/")
                : new S3Address(tls, bucket + "." + endpoint.getHost(), port, path);
    }

    /** As the header {@code Host} says it, which is signed. */
    String authority() {
        return port == (tls ? HTTPS : HTTP) ? host : host + ":" + port;
    }

    /** An empty name is the bucket itself. */
    String pathOf(String name) {
        return base + name;
    }
}
