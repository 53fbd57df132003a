package rufwerk.bench.orders;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.LongStream;
import rufwerk.bench.load.Latencies;
import rufwerk.local.Eventually;

/** Orders at a fixed rate, and how long after each was due its webhook was there. */
final class OrdersAtARate {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Shop shop;
    private final Sink sink;

    OrdersAtARate(Shop shop, Sink sink) {
        this.shop = shop;
        this.sink = sink;
    }

    /**
     * How it went.
     *
     * @param lost orders that were taken and of which nothing was heard; they count as long as we waited
     */
    record Outcome(int perSecond, Latencies latencies, long lost) {}

    Outcome run(int perSecond, Duration during) {
        sink.listen(true);
        int count = (int) (perSecond * during.toSeconds());
        long[] due = new long[count];
        List<CompletableFuture<Long>> orders = place(perSecond, due);
        Map<Long, Long> dueOf = new ConcurrentHashMap<>();
        for (int i = 0; i < count; i++) {
            dueOf.put(orders.get(i).join(), due[i]);
        }
        Map<Long, Long> heardAt = sink.heardAt();
        Eventually.holds(PATIENCE, () -> heardAt.size() >= count);
        long lost = dueOf.keySet().stream()
                .filter(order -> !heardAt.containsKey(order))
                .count();
        long[] nanos = dueOf.entrySet().stream()
                .mapToLong(order -> heardAt.containsKey(order.getKey())
                        ? heardAt.get(order.getKey()) - order.getValue()
                        : PATIENCE.toNanos())
                .toArray();
        sink.listen(false);
        return new Outcome(perSecond, Latencies.ofNanos(nanos), lost);
    }

    private List<CompletableFuture<Long>> place(int perSecond, long[] due) {
        long begin = System.nanoTime();
        long distance = Duration.ofSeconds(1).toNanos() / perSecond;
        return LongStream.range(0, due.length)
                .mapToObj(number -> {
                    due[(int) number] = begin + number * distance;
                    for (long early = early(due, number); early > 0; early = early(due, number)) {
                        LockSupport.parkNanos(early);
                    }
                    return shop.order();
                })
                .toList();
    }

    private static long early(long[] due, long number) {
        return due[(int) number] - System.nanoTime();
    }
}
