package rufwerk.documents.files.s3;

import io.vertx.core.http.HttpMethod;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What is asked of a bucket; {@code name} is empty for the bucket itself. */
record S3Request(
        HttpMethod method,
        String name,
        SortedMap<String, String> query,
        SortedMap<String, String> headers,
        @Nullable Upload upload) {

    /** The bytes of a file from a position on; the server compares them with their digest. */
    record Upload(Path file, long from, long length, String sha256) {}

    static S3Request of(HttpMethod method, String name) {
        return new S3Request(method, name, new TreeMap<>(), new TreeMap<>(), null);
    }

    /** Nothing is asked with an empty value: some servers stumble over that. */
    S3Request asking(String parameter, String value) {
        if (!value.isEmpty()) {
            query.put(parameter, value);
        }
        return this;
    }

    /** In small letters, as signatures want it. */
    S3Request with(String header, String value) {
        headers.put(header, value);
        return this;
    }

    S3Request sending(Upload bytes) {
        return new S3Request(method, name, query, headers, bytes);
    }
}
