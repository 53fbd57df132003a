package rufwerk.documents.files.s3;

import java.time.Instant;
import java.util.Map;

/**
 * An object of a bucket, without its content.
 *
 * @param tag changes with the content
 * @param metadata what we noted on it, by name; a list does not tell
 */
public record S3Object(String name, Instant writtenAt, String tag, long size, Map<String, String> metadata) {
    public S3Object {
        metadata = Map.copyOf(metadata);
    }
}
