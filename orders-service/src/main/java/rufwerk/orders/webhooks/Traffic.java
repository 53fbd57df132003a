package rufwerk.orders.webhooks;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** Keeps count of the attempts of this replica, so that no receiver and no dead host takes the room of all others. */
final class Traffic {
    /** Beyond it those are forgotten of whom there is nothing to remember. */
    private static final int MOST_REMEMBERED = 10_000;

    private final int parallel;
    private final int perLane;
    private final int perSecond;
    private final Map<String, Lane> lanes = new HashMap<>();
    private final Map<String, Host> hosts = new HashMap<>();
    private int underWay;

    /**
     * Limits of this replica.
     *
     * @param perSecond of each receiver
     */
    Traffic(int parallel, int perLane, int perSecond) {
        this.parallel = parallel;
        this.perLane = perLane;
        this.perSecond = perSecond;
    }

    synchronized Room room(Instant now) {
        if (lanes.size() > MOST_REMEMBERED || hosts.size() > MOST_REMEMBERED) {
            lanes.values().removeIf(lane -> lane.isForgettable(now));
            hosts.values().removeIf(Host::isForgettable);
        }
        return new Room(
                parallel - underWay,
                Math.min(perLane, perSecond),
                Math.min(Host.FIRST_WINDOW, parallel),
                lanes.entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey, lane -> lane.getValue().free(now))),
                hosts.entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey, host -> host.getValue().free(now))));
    }

    synchronized void begun(Delivery delivery, Instant now) {
        underWay++;
        lanes.computeIfAbsent(delivery.lane(), lane -> new Lane(perLane, perSecond, now))
                .begun();
        hosts.computeIfAbsent(delivery.host(), host -> new Host(parallel)).begun();
    }

    /**
     * Must be called once for each attempt that began.
     *
     * @return whether others may have waited for its place
     */
    synchronized boolean ended(Delivery delivery, Attempt.Result result, Instant now) {
        Lane lane = Objects.requireNonNull(lanes.get(delivery.lane()));
        Host host = Objects.requireNonNull(hosts.get(delivery.host()));
        boolean full = underWay >= parallel || lane.free(now) == 0 || host.free(now) == 0;
        underWay--;
        lane.ended();
        switch (result) {
            case Attempt.Answered answered -> host.answered();
            case Attempt.Unanswered unanswered -> host.failedToAnswer(now);
            case Attempt.Unsent unsent -> host.ended();
        }
        return full;
    }

    synchronized int underWay() {
        return underWay;
    }

    synchronized long pausedHosts(Instant now) {
        return hosts.values().stream().filter(host -> host.isPaused(now)).count();
    }
}
