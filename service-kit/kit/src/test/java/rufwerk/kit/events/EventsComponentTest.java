package rufwerk.kit.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.opentelemetry.api.trace.Span;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.common.annotation.Identifier;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Transaction;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.Test;
import rufwerk.kit.KitComponent;
import rufwerk.kit.events.Notes.Note;
import rufwerk.kit.outbox.Outbox;

@KitComponent
class EventsComponentTest {
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final Duration AFTER_ALL_ATTEMPTS = Duration.ofSeconds(60);
    private static final String NOTE_TAKEN = "kit.note.taken";

    @Inject
    Outbox outbox;

    @Inject
    Pool pool;

    @Inject
    Notes notes;

    @Inject
    EventProducer producer;

    @Inject
    ReplayParked replayParked;

    @Inject
    SafeContext safeContext;

    @Inject
    TraceParent traceParent;

    @Inject
    @Identifier("default-kafka-broker")
    Map<String, Object> kafka;

    @Test
    void deliversAnEventOnceItsTransactionIsCommitted() {
        String author = newAuthor();

        inTransaction(() -> outbox.append(Notes.TOPIC, author, new Note(author, "hello")));

        await().atMost(SOON).until(() -> notes.of(author).equals(List.of("hello")));
    }

    @Test
    void deliversNothingOfATransactionThatWasRolledBack() {
        String author = newAuthor();

        assertThatThrownBy(() -> inTransaction(() -> outbox.append(Notes.TOPIC, author, new Note(author, "never"))
                        .chain(() -> Uni.createFrom().failure(new IllegalStateException("rolled back")))))
                .hasMessage("rolled back");
        inTransaction(() -> outbox.append(Notes.TOPIC, author, new Note(author, "after")));

        await().atMost(SOON).until(() -> !notes.of(author).isEmpty());
        assertThat(notes.of(author)).containsExactly("after");
    }

    @Test
    void keepsTheOrderOfAKey() {
        String author = newAuthor();
        List<String> texts = IntStream.range(0, 100).mapToObj(Integer::toString).toList();

        texts.forEach(text -> inTransaction(() -> outbox.append(Notes.TOPIC, author, new Note(author, text))));

        await().atMost(SOON).until(() -> notes.of(author).size() == texts.size());
        assertThat(notes.of(author)).containsExactlyElementsOf(texts);
    }

    /** As after an outage, or where the partitions of a replica that was killed are taken over. */
    @Test
    void worksThroughALongBacklog() {
        String author = newAuthor();
        List<String> texts =
                IntStream.range(0, 1_000).mapToObj(Integer::toString).toList();
        List<Uni<Void>> backlog = new ArrayList<>();
        texts.forEach(text -> backlog.add(sending(author, UUID.randomUUID(), "kit.note.burnt", "{}")));
        texts.forEach(text -> backlog.add(sending(
                author, UUID.randomUUID(), NOTE_TAKEN, "{\"author\":\"%s\",\"text\":\"%s\"}".formatted(author, text))));

        Uni.join().all(backlog).andFailFast().await().atMost(SOON);

        await().atMost(AFTER_ALL_ATTEMPTS).until(() -> notes.of(author).size() == texts.size());
        assertThat(notes.of(author)).containsExactlyElementsOf(texts);
    }

    /** Its place was taken before those of others that have been sent by the time it is committed. */
    @Test
    void keepsTheOrderOfAKeyWhoseFirstEventAppearsLate() {
        String author = newAuthor();
        String other = newAuthor();
        SqlConnection connection = pool.getConnection().await().atMost(SOON);
        Transaction late = connection.begin().await().atMost(SOON);
        connection
                .preparedQuery("""
                        INSERT INTO outbox (id, topic, record_key, event_type, payload, occurred_at)
                        VALUES (gen_random_uuid(), $1, $2, 'kit.note.taken', $3, now())""")
                .execute(Tuple.of(Notes.TOPIC_NAME, author, "{\"author\":\"%s\",\"text\":\"first\"}".formatted(author)))
                .await()
                .atMost(SOON);
        for (int i = 0; i < 20; i++) {
            inTransaction(() -> outbox.append(Notes.TOPIC, other, new Note(other, "meanwhile")));
        }
        await().atMost(SOON).until(() -> notes.of(other).size() == 20);

        late.commit().chain(connection::close).await().atMost(SOON);
        inTransaction(() -> outbox.append(Notes.TOPIC, author, new Note(author, "second")));

        await().atMost(SOON).until(() -> notes.of(author).size() == 2);
        assertThat(notes.of(author)).containsExactly("first", "second");
    }

    @Test
    void hasOneEffectOfAnEventThatArrivesTwice() {
        String author = newAuthor();
        UUID id = UUID.randomUUID();

        send(author, id, "{\"author\":\"%s\",\"text\":\"once\"}".formatted(author));
        send(author, id, "{\"author\":\"%s\",\"text\":\"once\"}".formatted(author));
        send(author, UUID.randomUUID(), "{\"author\":\"%s\",\"text\":\"last\"}".formatted(author));

        await().atMost(SOON).until(() -> notes.of(author).contains("last"));
        assertThat(notes.of(author)).containsExactly("once", "last");
    }

    @Test
    void parksWhatCannotBeReadAndGoesOn() {
        String author = newAuthor();

        send(author, UUID.randomUUID(), "no JSON at all " + author);
        send(author, UUID.randomUUID(), "{\"author\":\"%s\",\"text\":\"after\"}".formatted(author));

        await().atMost(SOON).until(() -> notes.of(author).equals(List.of("after")));
        assertThat(parked()).anyMatch(value -> value.contains(author));
    }

    @Test
    void parksWhatKeepsFailingAndGoesOn() {
        String author = newAuthor();

        send(author, UUID.randomUUID(), "{\"author\":\"%s\",\"text\":\"poison\"}".formatted(author));
        send(author, UUID.randomUUID(), "{\"author\":\"%s\",\"text\":\"after\"}".formatted(author));

        await().atMost(AFTER_ALL_ATTEMPTS).until(() -> notes.of(author).equals(List.of("after")));
        assertThat(parked()).anyMatch(value -> value.contains(author));
    }

    /** Each waits for its next attempt when it goes. */
    @Test
    void goesOnWithPartitionsThatWentToAnotherReplicaAndCameBack() {
        List<String> authors = List.of(newAuthor(), newAuthor(), newAuthor());
        for (int partition = 0; partition < authors.size(); partition++) {
            for (String text : List.of("poison", "after")) {
                String author = authors.get(partition);
                var out = record(partition, author, UUID.randomUUID(), NOTE_TAKEN, note(author, text));
                producer.send(out).await().atMost(SOON);
            }
        }

        Map<String, Object> settings = ConsumerSettings.of(kafka, ConsumerLoop.membership("kit-test"));
        try (var other = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            other.subscribe(List.of(Notes.TOPIC_NAME));
            await().atMost(SOON).until(() -> {
                other.poll(Duration.ofMillis(100));
                return !other.assignment().isEmpty();
            });
        }

        await().atMost(AFTER_ALL_ATTEMPTS)
                .until(() ->
                        authors.stream().allMatch(author -> notes.of(author).equals(List.of("after"))));
    }

    @Test
    void worksOnWhatWasParkedAgainOnceItsCauseIsMended() {
        String author = newAuthor();
        UUID id = UUID.randomUUID();
        send(author, id, "{\"author\":\"%s\",\"text\":\"bitter\"}".formatted(author));
        send(author, UUID.randomUUID(), "{\"author\":\"%s\",\"text\":\"after\"}".formatted(author));
        await().atMost(AFTER_ALL_ATTEMPTS).until(() -> notes.of(author).equals(List.of("after")));
        assertThat(waiting())
                .filteredOn(event -> author.equals(event.key()))
                .singleElement()
                .satisfies(event -> {
                    assertThat(event.topic()).isEqualTo(Notes.TOPIC_NAME);
                    assertThat(event.type()).isEqualTo("kit.note.taken");
                    assertThat(event.id()).isEqualTo(id.toString());
                    assertThat(event.reason()).isEqualTo("IllegalStateException");
                });

        replayParked.replay().await().atMost(AFTER_ALL_ATTEMPTS);
        assertThat(notes.of(author)).as("not mended yet").containsExactly("after");
        assertThat(waiting()).anyMatch(event -> author.equals(event.key()));

        notes.mend();
        assertThat(replayParked.replay().await().atMost(AFTER_ALL_ATTEMPTS).done())
                .isPositive();
        assertThat(notes.of(author)).containsExactly("after", "bitter");
        assertThat(waiting()).noneMatch(event -> author.equals(event.key()));
    }

    @Test
    void ignoresTypesThatNobodyWants() {
        String author = newAuthor();
        var unknown = new ProducerRecord<>(Notes.TOPIC_NAME, author, new byte[] {1, 2, 3});
        CloudEventHeaders.write(unknown.headers(), UUID.randomUUID(), "kit.note.burnt", Instant.now(), author, null);

        producer.send(unknown).await().atMost(SOON);
        producer.send(new ProducerRecord<>(Notes.TOPIC_NAME, author, new byte[0]))
                .await()
                .atMost(SOON);
        send(author, UUID.randomUUID(), "{\"author\":\"%s\",\"text\":\"after\",\"new_field\":1}".formatted(author));

        await().atMost(SOON).until(() -> notes.of(author).equals(List.of("after")));
    }

    @Test
    void carriesTheTraceOfTheRequestThatCausedIt() {
        String author = newAuthor();
        Span span = traceParent.continued(
                "a request",
                io.opentelemetry.api.trace.SpanKind.SERVER,
                "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-00");

        safeContext
                .run(
                        span,
                        () -> Panache.withTransaction(
                                () -> outbox.append(Notes.TOPIC, author, new Note(author, "traced"))))
                .await()
                .atMost(SOON);

        await().atMost(SOON)
                .until(() -> records(Notes.TOPIC_NAME).stream()
                        .filter(received -> author.equals(received.key()))
                        .map(received -> CloudEventHeaders.read(received.headers(), "traceparent"))
                        .anyMatch(header -> header != null && header.contains("0af7651916cd43dd8448eb211c80319c")));
    }

    private List<ReplayParked.Waiting> waiting() {
        return replayParked.waiting(1_000).await().atMost(SOON);
    }

    private static String newAuthor() {
        return UUID.randomUUID().toString();
    }

    private <T> T inTransaction(Supplier<Uni<T>> work) {
        return safeContext
                .run(Span.getInvalid(), () -> Panache.withTransaction(work))
                .await()
                .atMost(SOON);
    }

    private void send(String key, UUID id, String json) {
        sending(key, id, NOTE_TAKEN, json).await().atMost(SOON);
    }

    private Uni<Void> sending(String key, UUID id, String type, String json) {
        return producer.send(record(null, key, id, type, json));
    }

    private static ProducerRecord<String, byte[]> record(
            Integer partition, String key, UUID id, String type, String json) {
        var out = new ProducerRecord<>(Notes.TOPIC_NAME, partition, key, json.getBytes(StandardCharsets.UTF_8));
        CloudEventHeaders.write(out.headers(), id, type, Instant.now(), key, null);
        return out;
    }

    private static String note(String author, String text) {
        return "{\"author\":\"%s\",\"text\":\"%s\"}".formatted(author, text);
    }

    private List<String> parked() {
        return records(Notes.TOPIC_NAME + ".kit-test.parked").stream()
                .map(received -> new String(received.value(), StandardCharsets.UTF_8))
                .toList();
    }

    /** All that is on a topic now. */
    private List<ConsumerRecord<String, byte[]>> records(String topic) {
        List<ConsumerRecord<String, byte[]>> found = new ArrayList<>();
        try (var consumer =
                new KafkaConsumer<>(new HashMap<>(kafka), new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
                consumer.poll(Duration.ofMillis(200)).forEach(found::add);
            }
        }
        return found;
    }
}
