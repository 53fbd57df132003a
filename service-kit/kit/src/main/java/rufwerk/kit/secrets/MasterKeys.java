package rufwerk.kit.secrets;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;
import rufwerk.kit.time.PollingLoop;

/**
 * The master keys of the environment, or of a file that is read again twice a second.
 *
 * <p>It is read rather than watched: that also sees a mounted Kubernetes secret change, which is a symbolic link that is
 * swapped. A file that cannot be understood changes nothing; the metrics and one line in the log say so.
 */
@ApplicationScoped
class MasterKeys implements KeySource {
    private final Optional<Path> file;
    private final MultiGauge keys;
    private final PollingLoop loop = new PollingLoop("master-keys", this::readAgain);

    private volatile KeyRing ring;
    private volatile boolean broken;

    MasterKeys(SecretsConfig config, MeterRegistry metrics) {
        if (config.masterKey().isPresent() == config.masterKeyFile().isPresent()) {
            throw new IllegalStateException("Exactly one of MASTER_KEY and MASTER_KEY_FILE must be set");
        }
        this.file = config.masterKeyFile();
        this.ring = config.masterKey().map(MasterKeys::ofVariable).orElseGet(() -> ofFile(file.orElseThrow()));
        this.keys = MultiGauge.builder("rufwerk.secrets.key")
                .description("1 for each master key this replica knows")
                .register(metrics);
        showKeys();
        metrics.gauge("rufwerk.secrets.key.file.broken", this, it -> it.broken ? 1 : 0);
    }

    void start(@Observes StartupEvent event) {
        Log.infof("Sealing under master key %s", ring.first().id());
        if (file.isPresent()) {
            loop.start();
        }
    }

    void stop(@Observes ShutdownEvent event) {
        loop.stop();
    }

    @Override
    public KeyRing ring() {
        return ring;
    }

    /** A few hundred bytes are read, at most once for each value that does not open. */
    @Override
    public KeyRing lookAgain() {
        if (file.isPresent()) {
            try {
                readAgain();
            } catch (RuntimeException e) {
                Log.debugf("The loop reports it: %s", e);
            }
        }
        return ring;
    }

    /** How many rings were new. */
    private synchronized int readAgain() {
        KeyRing read;
        try {
            read = ofFile(file.orElseThrow());
        } catch (RuntimeException e) {
            broken = true;
            throw e;
        }
        broken = false;
        if (read.equals(ring)) {
            return 0;
        }
        Log.infof("Master keys were %s and are now %s; the first seals", ring, read);
        ring = read;
        showKeys();
        return 1;
    }

    private void showKeys() {
        KeyRing shown = ring;
        keys.register(
                shown.all().stream()
                        .map(key -> MultiGauge.Row.of(
                                Tags.of("key", key.id(), "does", key == shown.first() ? "seal" : "open"), 1))
                        .collect(Collectors.toList()),
                true);
    }

    private static KeyRing ofVariable(String text) {
        try {
            return KeyRing.parse(text);
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException("MASTER_KEY: " + e.getMessage());
        }
    }

    private static KeyRing ofFile(Path file) {
        try {
            return KeyRing.parse(Files.readString(file));
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException("MASTER_KEY_FILE: " + e.getMessage());
        } catch (IOException e) {
            throw new UncheckedIOException("MASTER_KEY_FILE cannot be read", e);
        }
    }
}
