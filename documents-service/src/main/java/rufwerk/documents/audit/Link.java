package rufwerk.documents.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A line in its place.
 *
 * <p>Its hash is the SHA-256 of the hash before it followed by position, case, microseconds since 1970, who, what, reason
 * and comment, each as {@code <bytes>:<text>,} and as {@code -,} where there is none. {@code V1031__audit_chain.sql} does
 * the same for what was written before there were hashes.
 */
public record Link(long position, Line line, String hash) {

    public static Link after(End end, Line line) {
        long position = end.position() + 1;
        return new Link(position, line, hash(end.hash(), position, line));
    }

    /** Whether this is what was written right after it. */
    public boolean follows(End end) {
        return equals(after(end, line));
    }

    public End end() {
        return new End(position, hash);
    }

    private static String hash(String before, long position, Line line) {
        String text = Stream.of(
                        Long.toString(position),
                        line.about().toString(),
                        Long.toString(ChronoUnit.MICROS.between(Instant.EPOCH, line.at())),
                        line.who(),
                        line.what(),
                        line.reason(),
                        line.comment())
                .map(Link::delimited)
                .collect(Collectors.joining("", before, ""));
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }

    private static String delimited(@Nullable String field) {
        return field == null ? "-," : field.getBytes(StandardCharsets.UTF_8).length + ":" + field + ",";
    }
}
