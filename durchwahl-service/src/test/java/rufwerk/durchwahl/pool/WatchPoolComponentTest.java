package rufwerk.durchwahl.pool;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.opentelemetry.api.trace.Span;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import rufwerk.durchwahl.DurchwahlComponent;
import rufwerk.durchwahl.Fixtures;
import rufwerk.durchwahl.MovableClock;
import rufwerk.durchwahl.book.Decisions;
import rufwerk.durchwahl.book.LeaseBook;
import rufwerk.durchwahl.book.LeaseTerms;
import rufwerk.kit.events.SafeContext;
import rufwerk.kit.testing.EventSamples;

@DurchwahlComponent
class WatchPoolComponentTest {
    @Inject
    Fixtures fixtures;

    @Inject
    MovableClock clock;

    @Inject
    WatchPool watchPool;

    @Inject
    PoolLevels levels;

    @Inject
    LeaseTerms terms;

    @Inject
    SafeContext safeContext;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String kafka;

    @BeforeEach
    void tenNumbers() {
        fixtures.reset();
        fixtures.postBlock("49180155799098", 1, "0180-1").then().statusCode(201);
    }

    @Test
    void showsTheUsageOfEachClass() {
        lease(3);

        watch();

        given().get("/q/metrics")
                .then()
                .body(containsString("rufwerk_pool_numbers{class=\"0180-1\",state=\"free\"} 7.0"))
                .body(containsString("rufwerk_pool_numbers{class=\"0180-1\",state=\"leased\"} 3.0"))
                .body(containsString("rufwerk_pool_numbers{class=\"0180-5\",state=\"free\"} 0.0"));
    }

    @Test
    void warnsOncePerThresholdHoweverManyReplicasLook() {
        int before = warnings().size();
        lease(8);
        IntStream.range(0, 4)
                .mapToObj(replica -> CompletableFuture.runAsync(this::watch))
                .toList()
                .forEach(CompletableFuture::join);
        lease(10);
        watch();
        watch();

        List<String> warnings = warnings();
        assertThat(warnings.subList(before, warnings.size())).hasSize(2);
        assertThat(warnings.get(before)).contains("\"percent\":80", "\"used\":8");
        assertThat(warnings.get(before + 1)).contains("\"percent\":95", "\"used\":10");
        EventSamples.publishedBy("durchwahl-service").verifyFitsSchema(PoolEvents.LOW, warnings.get(before));
    }

    @Test
    void warnsAgainOnceTheClassHasRecovered() {
        int before = warnings().size();
        lease(8);
        watch();
        clock.advance(Duration.ofMinutes(41));
        watch();
        lease(8);
        watch();

        assertThat(warnings()).hasSize(before + 2);
    }

    @Test
    void looksAgainLaterWhenNobodyGetsATurn() {
        var overloaded = new Decisions() {
            @Override
            public <T> Uni<T> decide(Function<LeaseBook, T> decision) {
                return Uni.createFrom().failure(new TimeoutException("The turn did not come in time"));
            }
        };
        var watching = new WatchPool(new ReadPool(overloaded, terms), levels, clock, new SimpleMeterRegistry());

        assertThatCode(() -> watch(watching)).doesNotThrowAnyException();
    }

    private void watch() {
        watch(watchPool);
    }

    private void watch(WatchPool watching) {
        safeContext.run(Span.getInvalid(), watching::watch).await().atMost(Duration.ofSeconds(10));
    }

    /** So many destinations have a number then. */
    private static void lease(int destinations) {
        for (int i = 0; i < destinations; i++) {
            given().header("X-Forwarded-For", "192.0.2." + i)
                    .get("/api/txt/44201234560" + i)
                    .then()
                    .statusCode(200);
        }
    }

    /** The outbox is empty once the broker has everything, so what is there then is all there will be. */
    private List<String> warnings() {
        List<String> found = new ArrayList<>();
        await().until(() -> fixtures.count("outbox") == 0);
        try (var consumer = new KafkaConsumer<>(
                Map.<String, Object>of("bootstrap.servers", kafka),
                new StringDeserializer(),
                new StringDeserializer())) {
            var partitions = consumer.partitionsFor(PoolEvents.TOPIC.name()).stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
                consumer.poll(Duration.ofMillis(200)).forEach(received -> {
                    String type =
                            new String(received.headers().lastHeader("ce_type").value(), StandardCharsets.UTF_8);
                    if (type.equals(PoolEvents.LOW)) {
                        found.add(received.value());
                    }
                });
            }
        }
        return found;
    }
}
