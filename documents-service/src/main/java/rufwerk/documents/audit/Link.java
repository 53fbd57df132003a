package rufwerk.documents.audit;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A line in its place.
 *
 * <p>Its hash is the SHA-256 of the hash before it followed by position, case, microseconds since 1970, who, what, reason,
 * digest of the remark and first hash, each as {@code <bytes>:<text>,} and as {@code -,} where there is none.
 * {@code V1080__remarks_that_can_be_erased.sql} does the same for what was written before.
 *
 * @param firstHash of lines from before remarks could be erased: as it was then, over the first hash before it and the
 *     same fields, with the remark itself at the end; null for all others
 */
public record Link(long position, Line line, @Nullable String firstHash, String hash) {

    public static Link after(End end, Line line) {
        return after(end, line, null);
    }

    private static Link after(End end, Line line, @Nullable String firstHash) {
        long position = end.position() + 1;
        Remark remark = line.remark();
        String digest = remark == null ? null : remark.digest();
        return new Link(position, line, firstHash, hash(end.hash(), position, line, digest, firstHash));
    }

    /** Whether this is what was written right after it. */
    public boolean follows(End end) {
        Remark remark = line.remark();
        return equals(after(end, line, firstHash)) && (remark == null || remark.isGenuine());
    }

    /** Whether this is what was written at first after that first hash, as far as the words are still there to tell. */
    public boolean isAsFirstWritten(String firstHashBefore) {
        boolean cannotTell = firstHash == null || (line.remark() != null && line.comment() == null);
        return cannotTell
                || hash(firstHashBefore, position, line, line.comment()).equals(firstHash);
    }

    public End end() {
        return new End(position, hash);
    }

    private static String hash(String before, long position, Line line, @Nullable String... last) {
        Stream<@Nullable String> fields = Stream.of(
                Long.toString(position),
                line.about().toString(),
                Long.toString(ChronoUnit.MICROS.between(Instant.EPOCH, line.at())),
                line.who(),
                line.what(),
                line.reason());
        return Remark.sha256(Stream.concat(fields, Arrays.stream(last))
                .map(Link::delimited)
                .collect(Collectors.joining("", before, "")));
    }

    private static String delimited(@Nullable String field) {
        return field == null ? "-," : field.getBytes(StandardCharsets.UTF_8).length + ":" + field + ",";
    }
}
