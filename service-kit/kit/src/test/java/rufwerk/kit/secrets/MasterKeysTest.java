package rufwerk.kit.secrets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static rufwerk.kit.secrets.MasterKeyFixtures.GREEN;
import static rufwerk.kit.secrets.MasterKeyFixtures.RED;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MasterKeysTest {
    private static final Duration SOON = Duration.ofSeconds(20);

    @TempDir
    Path folder;

    private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
    private final List<MasterKeys> started = new ArrayList<>();
    private KeyFile file;

    @BeforeEach
    void makeTheFile() {
        file = new KeyFile(folder);
    }

    @AfterEach
    void stop() {
        started.forEach(keys -> keys.stop(new ShutdownEvent()));
    }

    @Test
    void readsTheVariable() {
        assertThat(ofVariable(RED + "," + GREEN).ring()).isEqualTo(KeyRing.parse(RED + "," + GREEN));
    }

    @Test
    void wantsExactlyOneOfTheTwo() {
        assertThatIllegalStateException()
                .isThrownBy(() -> keys(null, null))
                .withMessage("Exactly one of MASTER_KEY and MASTER_KEY_FILE must be set");
        assertThatIllegalStateException().isThrownBy(() -> keys(RED, file.path()));
    }

    @Test
    void doesNotStartWithKeysItCannotUnderstand() {
        assertThatIllegalStateException()
                .isThrownBy(() -> ofVariable("c2hvcnQ="))
                .withMessage("MASTER_KEY: Master key 1 is not the base64 of 32 bytes");

        assertThatThrownBy(this::ofFile)
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("MASTER_KEY_FILE");
        file.hold("# nothing");
        assertThatIllegalStateException().isThrownBy(this::ofFile).withMessageContaining("MASTER_KEY_FILE");
    }

    @Test
    void followsTheFile() {
        file.hold(RED);
        MasterKeys keys = ofFile();

        file.hold(GREEN, RED);

        await().atMost(SOON).until(() -> keys.ring().equals(KeyRing.parse(GREEN + "," + RED)));
        assertThat(metrics.find("rufwerk.secrets.key").tag("does", "seal").gauges())
                .singleElement()
                .satisfies(gauge -> assertThat(gauge.getId().getTag("key"))
                        .isEqualTo(KeyRing.parse(GREEN).first().id()));
        assertThat(metrics.find("rufwerk.secrets.key").tag("does", "open").gauges())
                .hasSize(1);
    }

    @Test
    void keepsItsKeysWhenTheFileBreaksAndSaysSo() {
        file.hold(RED);
        MasterKeys keys = ofFile();

        file.hold(GREEN, "no key");
        await().atMost(SOON).until(() -> brokenFiles() == 1);
        assertThat(keys.ring()).isEqualTo(KeyRing.parse(RED));

        file.hold(GREEN, RED);
        await().atMost(SOON).until(() -> brokenFiles() == 0);
        assertThat(keys.ring()).isEqualTo(KeyRing.parse(GREEN + "," + RED));
    }

    @Test
    void opensAndSealsWithoutFailureWhileKeysAreExchangedUnderLoad() throws Exception {
        file.hold(RED);
        List<SealedSecrets> replicas = List.of(new SealedSecrets(ofFile()), new SealedSecrets(ofFile()));
        var sealed = new AtomicReference<>(replicas.getFirst().sealText("secret", "load"));
        var over = new AtomicBoolean();
        try (var threads = Executors.newFixedThreadPool(4)) {
            List<Future<Integer>> loads = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                var own = replicas.get(i % 2);
                loads.add(threads.submit(() -> {
                    int done = 0;
                    while (!over.get()) {
                        assertThat(own.openText(sealed.get(), "load")).isEqualTo("secret");
                        sealed.set(own.sealText("secret", "load"));
                        sealed.set(own.resealText(sealed.get(), "load"));
                        done++;
                    }
                    return done;
                }));
            }
            for (List<String> step : List.of(List.of(RED, GREEN), List.of(GREEN, RED), List.of(GREEN))) {
                file.hold(step.toArray(String[]::new));
                String expected = KeyRing.parse(String.join(",", step)).toString();
                await().atMost(SOON)
                        .until(() -> started.stream()
                                .allMatch(keys -> keys.ring().toString().equals(expected)));
                // What was sealed under a key that is about to go has to be sealed again before that.
                await().atMost(SOON)
                        .until(() -> sealed.get().startsWith(replicas.getFirst().currentPrefix()));
            }
            over.set(true);
            for (Future<Integer> load : loads) {
                assertThat(load.get()).isPositive();
            }
        }
        assertThat(sealed.get())
                .startsWith(MasterKeyFixtures.secretsUnder(GREEN).currentPrefix());
    }

    private double brokenFiles() {
        return metrics.get("rufwerk.secrets.key.file.broken").gauge().value();
    }

    private MasterKeys ofVariable(String text) {
        return keys(text, null);
    }

    private MasterKeys ofFile() {
        return keys(null, file.path());
    }

    private MasterKeys keys(@Nullable String variable, @Nullable Path path) {
        var keys = new MasterKeys(
                new SecretsConfig() {
                    @Override
                    public Optional<String> masterKey() {
                        return Optional.ofNullable(variable);
                    }

                    @Override
                    public Optional<Path> masterKeyFile() {
                        return Optional.ofNullable(path);
                    }
                },
                metrics);
        keys.start(new StartupEvent());
        started.add(keys);
        return keys;
    }
}
