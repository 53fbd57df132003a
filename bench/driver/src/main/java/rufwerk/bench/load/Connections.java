package rufwerk.bench.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A fixed number of connections, all served by the thread that calls. */
final class Connections implements AutoCloseable {
    private static final long MILLISECOND = Duration.ofMillis(1).toNanos();

    /** A selector waits for whole milliseconds. What is due sooner is waited for in naps as short as Linux takes them. */
    private static final long NAP = Duration.ofNanos(50_000).toNanos();

    private final Selector selector;
    private final List<Connection> all = new ArrayList<>();
    private final Deque<Connection> idle = new ArrayDeque<>();

    Connections(int port, int count) throws IOException {
        selector = Selector.open();
        for (int i = 0; i < count; i++) {
            all.add(Connection.open(port, selector));
        }
        idle.addAll(all);
    }

    /** The one that has been idle the longest. */
    @Nullable
    Connection takeIdle() {
        return idle.poll();
    }

    boolean areAllIdle() {
        return idle.size() == all.size();
    }

    /** Returns when an answer is there, or when the time is over; a connection that was answered is idle again. */
    void await(long nanos, Consumer<Connection> answered) throws IOException {
        if (nanos >= MILLISECOND) {
            selector.select(key -> receive(key, answered), nanos / MILLISECOND);
        } else if (selector.selectNow(key -> receive(key, answered)) == 0 && nanos > 0) {
            LockSupport.parkNanos(Math.min(nanos, NAP));
            selector.selectNow(key -> receive(key, answered));
        }
    }

    private void receive(SelectionKey key, Consumer<Connection> answered) {
        var connection = (Connection) key.attachment();
        try {
            if (connection.receive()) {
                idle.add(connection);
                answered.accept(connection);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        for (Connection connection : all) {
            connection.close();
        }
        selector.close();
    }
}
