package rufwerk.kit.events;

import io.quarkus.logging.Log;
import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;

/** A thread that reads Kafka until it is stopped, and begins again with a new consumer when reading breaks off. */
public final class KafkaReader {
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_STOP = Duration.ofSeconds(10);

    private final String name;
    private final Map<String, Object> settings;
    private final Consumer<KafkaConsumer<String, byte[]>> reading;
    private final Thread thread;
    private volatile boolean running;
    private volatile @Nullable KafkaConsumer<String, byte[]> consumer;

    /**
     * @param settings added to {@link ConsumerSettings}
     * @param reading polls while {@link #isRunning}; every poll may end in an exception, which belongs to this reader
     */
    public KafkaReader(
            String name,
            Map<String, Object> kafka,
            Map<String, Object> settings,
            Consumer<KafkaConsumer<String, byte[]>> reading) {
        this.name = name;
        this.settings = ConsumerSettings.of(kafka, settings);
        this.reading = reading;
        this.thread = Thread.ofPlatform().daemon().name(name).unstarted(this::run);
    }

    public void start() {
        running = true;
        thread.start();
    }

    /** Lets the records at hand finish. */
    public void stop() {
        if (!running) {
            return;
        }
        running = false;
        KafkaConsumer<String, byte[]> current = consumer;
        if (current != null) {
            current.wakeup();
        }
        try {
            thread.join(LONGEST_STOP);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    public boolean isRunning() {
        return running;
    }

    /** Waits a moment for something that is not there yet. */
    public void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            running = false;
        }
    }

    private void run() {
        while (running) {
            try (KafkaConsumer<String, byte[]> opened =
                    new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
                consumer = opened;
                reading.accept(opened);
            } catch (WakeupException e) {
                // Somebody asked us to stop.
            } catch (KafkaException e) {
                Log.warnf("Reading %s broke off and begins again: %s", name, e.getMessage());
                pause();
            } catch (RuntimeException | Error e) {
                // A bug; but a service that silently no longer reads would be the worse one.
                Log.errorf(e, "Reading %s failed unexpectedly and begins again", name);
                pause();
            }
        }
    }
}
