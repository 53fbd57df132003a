package rufwerk.durchwahl.book;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import rufwerk.durchwahl.book.Asker.Anonymous;

/** What each of those without a key was promised last, for as long as it matters. */
final class Asks {
    private final Map<Anonymous, Ask> last = new HashMap<>();
    private final Deque<Asked> oldestFirst = new ArrayDeque<>();

    private record Asked(Anonymous asker, Ask ask) {}

    @Nullable
    Ask last(Anonymous asker) {
        return last.get(asker);
    }

    void note(Anonymous asker, Ask ask) {
        last.put(asker, ask);
        oldestFirst.add(new Asked(asker, ask));
    }

    void forgetUntil(Instant time) {
        while (!oldestFirst.isEmpty() && !oldestFirst.element().ask().at().isAfter(time)) {
            Asked oldest = oldestFirst.remove();
            last.remove(oldest.asker(), oldest.ask());
        }
    }
}
