package rufwerk.orders.webhooks.store;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Up to where this replica has claimed the deliveries of each receiver. What comes to be due before that place, or for
 * another receiver, is found by looking at all, which may take a sixth of the time.
 */
final class Tracks {
    /** Beyond it all are forgotten, which costs one look at all. */
    private static final int MOST_REMEMBERED = 10_000;

    private static final int LOOKED_AT_KNOWN_FOR = 5;
    private static final long LONGEST_WITHOUT_ALL = Duration.ofSeconds(2).toNanos();

    private final Map<String, Track> tracks = new HashMap<>();
    private long nextLookAtAll = System.nanoTime();

    /** In the order of claiming: many are due at one moment when a range is replayed. */
    record Place(OffsetDateTime dueAt, long sequence) implements Comparable<Place> {
        private static final Comparator<Place> ORDER =
                Comparator.comparing(Place::dueAt).thenComparing(Place::sequence);

        @Override
        public int compareTo(Place other) {
            return ORDER.compare(this, other);
        }
    }

    private record Track(String host, Place place) {}

    synchronized boolean isTimeToLookAtAll() {
        return tracks.isEmpty() || System.nanoTime() - nextLookAtAll >= 0;
    }

    synchronized void lookedAtAll(long tookNanos) {
        nextLookAtAll = System.nanoTime() + Math.min(LOOKED_AT_KNOWN_FOR * tookNanos, LONGEST_WITHOUT_ALL);
    }

    /** Of one claim in any order; the latest counts. */
    synchronized void claimed(String lane, String host, Place place) {
        if (tracks.size() >= MOST_REMEMBERED) {
            tracks.clear();
        }
        tracks.merge(
                lane,
                new Track(host, place),
                (before, after) -> after.place.compareTo(before.place) > 0 ? after : before);
    }

    /** Lanes, hosts, times and sequences, each an array. */
    synchronized List<Object> parameters() {
        return List.of(
                tracks.keySet().toArray(String[]::new),
                tracks.values().stream().map(Track::host).toArray(String[]::new),
                places().map(Place::dueAt).toArray(OffsetDateTime[]::new),
                places().map(Place::sequence).toArray(Long[]::new));
    }

    private Stream<Place> places() {
        return tracks.values().stream().map(Track::place);
    }
}
