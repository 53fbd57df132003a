package rufwerk.durchwahl.book;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Those who wait for the next turn: so many and no more, first come first served. */
final class WaitingLine {
    private final Deque<Waiting<?>> waiting = new ArrayDeque<>();
    private final int most;

    WaitingLine(int most) {
        this.most = most;
    }

    /** Whether there was room. */
    synchronized boolean join(Waiting<?> somebody) {
        if (waiting.size() >= most) {
            // Places of those who left are taken only when it gets tight.
            waiting.removeIf(Waiting::isGone);
        }
        return waiting.size() < most && waiting.add(somebody);
    }

    synchronized List<Waiting<?>> take(int atMost) {
        List<Waiting<?>> taken = new ArrayList<>(Math.min(atMost, waiting.size()));
        while (taken.size() < atMost && !waiting.isEmpty()) {
            Waiting<?> next = waiting.remove();
            if (!next.isGone()) {
                taken.add(next);
            }
        }
        return taken;
    }

    /** Takes out those who wait too long. */
    synchronized List<Waiting<?>> takeOverdue(long nanos) {
        List<Waiting<?>> overdue = new ArrayList<>();
        while (!waiting.isEmpty() && waiting.element().waitsLongerThan(nanos)) {
            overdue.add(waiting.remove());
        }
        return overdue;
    }

    synchronized int size() {
        return waiting.size();
    }

    synchronized boolean isEmpty() {
        return waiting.isEmpty();
    }
}
