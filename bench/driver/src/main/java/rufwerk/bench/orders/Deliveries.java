package rufwerk.bench.orders;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import rufwerk.bench.contest.Stage;
import rufwerk.bench.machine.CpuShares;
import rufwerk.bench.machine.CpuWatch;
import rufwerk.bench.machine.Pause;
import rufwerk.local.SuiteProblem;

/** Webhooks that wait all at once, each of a stream of its own, and how fast they are delivered. */
final class Deliveries {
    private static final Duration GLANCE = Duration.ofMillis(20);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** What a delivery of an order's state weighs. */
    static final String PAYLOAD =
            "{\"type\":\"orders.order.placed\",\"timestamp\":\"2026-11-21T10:15:30.123456Z\",\"data\":"
                    + "{\"order_id\":123456,\"state\":\"PLACED\",\"phone_number\":null,"
                    + "\"verification_id\":\"3b0e7c3e-6f6e-4a53-9a5e-0d5e2f8f3b11\",\"link_to_number\":null,"
                    + "\"failure_reason\":null}}";

    private final Shop shop;
    private final Sink sink;
    private final Stage stage;

    Deliveries(Shop shop, Sink sink, Stage stage) {
        this.shop = shop;
        this.sink = sink;
        this.stage = stage;
    }

    /**
     * How fast they went.
     *
     * @param tenths of all deliveries, per second, in their order
     */
    record Outcome(double perSecond, List<Double> tenths, CpuShares shares) {
        Outcome {
            tenths = List.copyOf(tenths);
        }
    }

    /** The clock runs from the first that arrives to the last, so finding out that there is work is not part of it. */
    Outcome deliver(int count) {
        long before = sink.received();
        shop.run("""
                INSERT INTO webhook_delivery (id, account_id, endpoint_id, event_type, stream, lane, host, url, payload,
                                              state, attempts, due_at, created_at)
                SELECT gen_random_uuid(), '%1$s', '%2$s', 'orders.order.placed', '%2$s/bench ' || gen_random_uuid(),
                       '%2$s', substring('%3$s' FROM '//([^/]+)'), '%3$s', '%4$s', 'WAITING', 0, now(), now()
                  FROM generate_series(1, %5$d)""".formatted(shop.account(), shop.endpoint(), sink.url(), PAYLOAD, count));
        await(before + 1);
        var watch = CpuWatch.begin(stage.parts(shop.service()));
        long begin = System.nanoTime();
        long last = begin;
        List<Double> tenths = new ArrayList<>();
        for (int tenth = 1; tenth <= 10; tenth++) {
            long done = await(before + (long) count * tenth / 10);
            tenths.add(count / 10.0 / ((done - last) / 1e9));
            last = done;
        }
        CpuShares shares = watch.soFar();
        awaitSettled();
        return new Outcome(count / ((last - begin) / 1e9), tenths, shares);
    }

    /** Attempts whose outcome is not written yet would disturb what is measured next. */
    private void awaitSettled() {
        while (shop.ask("SELECT count(*) FROM webhook_delivery WHERE state IN ('WAITING', 'SENDING', 'HELD')") > 0) {
            Pause.of(GLANCE);
        }
    }

    /** When so many were there. */
    private long await(long received) {
        long progressAt = System.nanoTime();
        long seen = sink.received();
        while (sink.received() < received) {
            Pause.of(GLANCE);
            if (sink.received() != seen) {
                seen = sink.received();
                progressAt = System.nanoTime();
            } else if (System.nanoTime() - progressAt > PATIENCE.toNanos()) {
                throw new SuiteProblem("No webhook arrives any more; %d are missing".formatted(received - seen));
            }
        }
        return System.nanoTime();
    }
}
