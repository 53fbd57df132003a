package rufwerk.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Predicate;
import rufwerk.kit.testing.Folders;
import rufwerk.local.Progress;
import rufwerk.local.SuiteProblem;
import rufwerk.local.demo.DemoAccount;
import rufwerk.local.demo.Http;
import rufwerk.local.demo.Operator;
import rufwerk.local.demo.Trace;
import rufwerk.local.stack.LocalStack;
import rufwerk.local.stack.PortPlan;
import rufwerk.local.stack.Program;
import rufwerk.local.stack.Service;

/** How long after the operator's answer a new or revoked key takes effect at each service that customers enter. */
final class Propagation {
    private static final int CHANGES = 1_000;
    private static final long PATIENCE_NANOS = Duration.ofSeconds(30).toNanos();

    private final Path project;
    private final Progress progress;
    private final HttpClient client = HttpClient.newHttpClient();

    Propagation(Path project, Progress progress) {
        this.project = project;
        this.progress = progress;
    }

    /** How each service shows that it knows a key, at the least cost. */
    private enum Probe {
        DURCHWAHL(Service.DURCHWAHL, "/api/txt/0", answer -> !answer.equals("104") && !answer.equals("106")),
        NUMBERS(Service.NUMBERS, "/api/numbers/active/1", answer -> answer.startsWith("{")),
        ORDERS(Service.ORDERS, "/v1/orders/0", answer -> answer.contains("ORDER_UNKNOWN"));

        private final Service service;
        private final String path;
        private final Predicate<String> known;

        Probe(Service service, String path, Predicate<String> known) {
            this.service = service;
            this.path = path;
            this.known = known;
        }
    }

    void measure() {
        Path folder = Folders.temporary("rufwerk-bench");
        try (var stack = new LocalStack(project, folder, PortPlan.anywhereFree(), Program.JVM, progress)) {
            stack.start();
            measure(stack);
        } finally {
            Folders.delete(folder);
        }
    }

    private void measure(LocalStack stack) {
        var operator = new Operator(new Http(Trace.begin()), stack.ports(), stack.secrets());
        Map<Probe, List<Long>> nanos = new EnumMap<>(Probe.class);
        List<Long> everywhere = new ArrayList<>();
        for (int change = 1; change <= CHANGES / 2; change++) {
            DemoAccount account = operator.openAccount("Propagation " + change);
            everywhere.add(observe(stack, account.key(), true, nanos));
            operator.suspend(account.id());
            everywhere.add(observe(stack, account.key(), false, nanos));
            if (change % 50 == 0) {
                progress.plain("  %d of %d changes".formatted(2 * change, CHANGES));
            }
        }
        nanos.forEach((probe, times) -> report(probe.service.fullName(), times));
        report("everywhere", everywhere);
    }

    private long observe(LocalStack stack, String key, boolean known, Map<Probe, List<Long>> nanos) {
        long begin = System.nanoTime();
        var watching = Arrays.stream(Probe.values())
                .map(probe -> CompletableFuture.supplyAsync(() -> {
                    long took = waitFor(stack, probe, key, known, begin);
                    synchronized (nanos) {
                        nanos.computeIfAbsent(probe, each -> new ArrayList<>()).add(took);
                    }
                    return took;
                }))
                .toList();
        return watching.stream().mapToLong(CompletableFuture::join).max().orElseThrow();
    }

    private long waitFor(LocalStack stack, Probe probe, String key, boolean known, long begin) {
        var request = HttpRequest.newBuilder(URI.create(stack.ports().url(probe.service) + probe.path))
                .header("X-Api-Key", key);
        while (System.nanoTime() - begin < PATIENCE_NANOS) {
            // From everywhere, so that no limit of one address is in the way.
            request.setHeader("X-Forwarded-For", someAddress());
            try {
                String answer =
                        client.send(request.build(), BodyHandlers.ofString()).body();
                if (probe.known.test(answer) == known) {
                    return System.nanoTime() - begin;
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new SuiteProblem("Interrupted");
            }
        }
        throw new SuiteProblem(probe.service.fullName() + " did not learn of a change");
    }

    private static String someAddress() {
        var random = ThreadLocalRandom.current();
        return "10.%d.%d.%d".formatted(random.nextInt(256), random.nextInt(256), random.nextInt(256));
    }

    private void report(String where, List<Long> nanos) {
        List<Long> sorted = nanos.stream().sorted().toList();
        progress.plain("%-18s %,d changes: median %.0f ms, p99 %.0f ms, longest %.0f ms"
                .formatted(where, sorted.size(), millis(sorted, 0.5), millis(sorted, 0.99), millis(sorted, 1)));
    }

    private static double millis(List<Long> sorted, double share) {
        int index = (int) Math.ceil(share * sorted.size()) - 1;
        return sorted.get(index) / 1e6;
    }
}
