package rufwerk.local.rolling;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import rufwerk.local.stack.Replica;

/** Sends requests to replicas in turn, to those that were ready when last asked: what a Service of Kubernetes does. */
final class Balancer implements AutoCloseable {
    private static final Duration ASKED_EVERY = Duration.ofMillis(100);

    private final Set<String> known = new CopyOnWriteArraySet<>();
    private final AtomicInteger turn = new AtomicInteger();
    private final HttpClient client = HttpClient.newHttpClient();
    private final ScheduledExecutorService asking = Executors.newSingleThreadScheduledExecutor();
    private volatile List<String> ready = List.of();

    Balancer(Replica... replicas) {
        Stream.of(replicas).forEach(this::add);
        askAll();
        var unused = asking.scheduleWithFixedDelay(
                this::askAll, ASKED_EVERY.toMillis(), ASKED_EVERY.toMillis(), TimeUnit.MILLISECONDS);
    }

    void add(Replica replica) {
        known.add(replica.url());
    }

    /** The address of one that is ready. */
    String next() {
        List<String> now = ready;
        return now.get(Math.floorMod(turn.getAndIncrement(), now.size()));
    }

    boolean sendsTo(Replica replica) {
        return ready.contains(replica.url());
    }

    @Override
    public void close() {
        asking.shutdownNow();
        client.close();
    }

    private void askAll() {
        ready = known.stream().filter(this::isReady).toList();
    }

    private boolean isReady(String url) {
        try {
            var question = HttpRequest.newBuilder(URI.create(url + "/q/health/ready"))
                    .timeout(Duration.ofSeconds(2))
                    .build();
            return client.send(question, BodyHandlers.discarding()).statusCode() == 200;
        } catch (Exception notNow) {
            return false;
        }
    }
}
