package rufwerk.durchwahl.book;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a turn writes, all at once or not at all.
 *
 * @param part where the lines go
 */
public record Writing(int part, List<Line> lines, List<BlockChange> blocks) {

    public Writing {
        lines = List.copyOf(lines);
        blocks = List.copyOf(blocks);
    }

    /** @param traceparent of the request that caused it */
    public record Line(Entry entry, @Nullable String traceparent) {}
}
