package rufwerk.bench.orders;

import java.time.Duration;
import rufwerk.bench.machine.Pause;
import rufwerk.local.SuiteProblem;

/** Events that wait all at once, each of another order, and how fast Kafka has them. */
final class Outbox {
    static final String TOPIC = "orders.events.v1";

    private static final Duration GLANCE = Duration.ofMillis(10);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Shop shop;

    Outbox(Shop shop) {
        this.shop = shop;
    }

    /** From the commit until the outbox is empty; the relay may find out half a second late. */
    double perSecond(int count) {
        shop.run("""
                INSERT INTO outbox (id, topic, record_key, event_type, payload, occurred_at)
                SELECT gen_random_uuid(), '%s', 'bench ' || number, 'orders.order.placed', '%s', now()
                  FROM generate_series(1, %d) AS number""".formatted(TOPIC, Deliveries.PAYLOAD, count));
        long begin = System.nanoTime();
        // From the end: what was removed may still be in the index, and the last to go is the last there.
        while (shop.ask("SELECT count(*) FROM (SELECT FROM outbox ORDER BY position DESC LIMIT 1) AS one") > 0) {
            Pause.of(GLANCE);
            if (System.nanoTime() - begin > PATIENCE.toNanos()) {
                throw new SuiteProblem("The outbox is not emptied");
            }
        }
        return count / ((System.nanoTime() - begin) / 1e9);
    }
}
