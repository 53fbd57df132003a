package rufwerk.local.stack;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import rufwerk.kit.testing.LocalKafka;
import rufwerk.kit.testing.LocalPostgres;
import rufwerk.kit.testing.MasterKeyFile;
import rufwerk.kit.testing.Ports;
import rufwerk.local.Progress;

/** Everything that runs, started in order and stopped in the opposite order; tests break parts of it on purpose. */
public final class LocalStack implements AutoCloseable {
    private final Path folder;
    private final PortPlan ports;
    private final Progress progress;
    private final KafkaAccess kafkaAccess;
    private final Secrets secrets;
    private final MasterKeyFile masterKeys;
    private final RunningServices services;

    private volatile @Nullable LocalPostgres postgres;
    private volatile @Nullable LocalKafka kafka;
    private volatile @Nullable WebhookReceiver receiver;
    private boolean closed;

    /** Nothing runs yet; the folder holds data and logs. */
    public LocalStack(Path project, Path folder, PortPlan ports, Program program, Progress progress) {
        this(project, folder, ports, program, progress, KafkaAccess.open());
    }

    public LocalStack(
            Path project, Path folder, PortPlan ports, Program program, Progress progress, KafkaAccess kafkaAccess) {
        this.folder = folder;
        this.ports = ports;
        this.progress = progress;
        this.kafkaAccess = kafkaAccess;
        this.secrets = Secrets.keptIn(folder.resolve("data/secrets.json"));
        this.masterKeys = MasterKeyFile.at(folder.resolve("data/master-keys"), secrets.masterKey());
        var environment = new ServiceEnvironment(ports, secrets, masterKeys.path(), documents(), kafkaAccess);
        this.services = new RunningServices(project, folder.resolve("logs"), program, ports, environment, progress);
    }

    public void start() {
        services.requireBuilt();
        progress.step("PostgreSQL 18 on port " + ports.postgres(), this::startPostgres);
        progress.step(
                "Kafka on port " + ports.kafka(), () -> kafka = kafkaAccess.start(folder.resolve("data/kafka"), ports));
        receiver = WebhookReceiver.start(ports.receiver(), secrets.pushSecret());
        for (Service service : Service.values()) {
            progress.step(service.fullName() + " on port " + ports.of(service), () -> services.start(service));
        }
    }

    public PortPlan ports() {
        return ports;
    }

    public Secrets secrets() {
        return secrets;
    }

    public LocalPostgres postgres() {
        return running(postgres, "PostgreSQL");
    }

    public LocalKafka kafka() {
        return running(kafka, "Kafka");
    }

    public WebhookReceiver receiver() {
        return running(receiver, "The webhook receiver");
    }

    /** Where documents-service keeps them. */
    public Path documents() {
        return folder.resolve("data/documents");
    }

    public Path log(Service service) {
        return services.log(service);
    }

    /** What the service is told, for those who start it themselves. */
    public Map<String, String> environment(Service service) {
        return services.environment(service);
    }

    public void startService(Service service) {
        services.start(service);
    }

    /** Beside the process that is started with the others; its caller closes it. */
    public Replica startReplica(Service service) {
        return startReplica(service, Map.of());
    }

    /** With variables of its own. */
    public Replica startReplica(Service service, Map<String, String> own) {
        return services.startReplica(service, Ports.any(), own);
    }

    /** As a crash would: SIGKILL. */
    public void killService(Service service) {
        services.letGo(service).process().kill();
    }

    /** As Kubernetes does: SIGTERM, and time to finish what is under way. */
    public void stopService(Service service) {
        services.letGo(service).process().close();
    }

    /** Exchanges the master key while everything runs; returns when nothing is under the old one, which still opens. */
    public void rotateMasterKey() {
        new MasterKeyRotation(ports, secrets, masterKeys).perform();
    }

    /** From now on the services know the current master key alone. */
    public void forgetOldMasterKeys() {
        new MasterKeyRotation(ports, secrets, masterKeys).forgetOldKeys();
    }

    public List<Footprint> footprints() {
        return services.footprints();
    }

    /** Of all that we started, and of this program. */
    public long residentBytes() {
        long ofServices =
                footprints().stream().mapToLong(Footprint::residentBytes).sum();
        return ofServices
                + Memory.ofProcess(kafka().pid())
                + Memory.ofFamily(postgres().pid())
                + Memory.ofProcess(ProcessHandle.current().pid());
    }

    /** Callers first, so that nobody is left talking to nobody. Closing twice is harmless: Ctrl-C may come at any time. */
    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        progress.plain("");
        progress.step("Stopping everything", () -> {
            services.close();
            close(receiver);
            close(kafka);
            close(postgres);
        });
    }

    private void startPostgres() {
        var started = LocalPostgres.start(folder.resolve("data/postgres"), ports.postgres());
        postgres = started;
        for (Service service : Service.values()) {
            String name = service.shortName();
            started.createDatabase(name, name, secrets.databasePassword(service));
        }
    }

    private static void close(@Nullable AutoCloseable part) {
        try (part) {
            // Closing is all there is to do.
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static <T> T running(@Nullable T part, String name) {
        if (part == null) {
            throw new IllegalStateException(name + " is not running");
        }
        return part;
    }
}
