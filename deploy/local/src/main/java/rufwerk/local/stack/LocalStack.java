package rufwerk.local.stack;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import rufwerk.kit.testing.LocalKafka;
import rufwerk.kit.testing.LocalPostgres;
import rufwerk.local.Progress;

/** Everything that runs, started in order and stopped in the opposite order; tests break parts of it on purpose. */
public final class LocalStack implements AutoCloseable {
    private final Path project;
    private final Path folder;
    private final PortPlan ports;
    private final Program program;
    private final Progress progress;
    private final Secrets secrets;
    private final ServiceEnvironment environment;
    private final Map<Service, RunningService> services = new EnumMap<>(Service.class);

    private volatile @Nullable LocalPostgres postgres;
    private volatile @Nullable LocalKafka kafka;
    private volatile @Nullable WebhookReceiver receiver;
    private volatile boolean closing;

    /** Nothing runs yet; the folder holds data and logs. */
    public LocalStack(Path project, Path folder, PortPlan ports, Program program, Progress progress) {
        this.project = project;
        this.folder = folder;
        this.ports = ports;
        this.program = program;
        this.progress = progress;
        this.secrets = Secrets.keptIn(folder.resolve("data/secrets.json"));
        this.environment = new ServiceEnvironment(ports, secrets, folder.resolve("data/documents"));
    }

    public void start() {
        for (Service service : Service.values()) {
            program.requireBuilt(project, service);
        }
        progress.step("PostgreSQL 18 on port " + ports.postgres(), this::startPostgres);
        progress.step("Kafka on port " + ports.kafka(), this::startKafka);
        receiver = WebhookReceiver.start(ports.receiver(), secrets.pushSecret());
        for (Service service : Service.values()) {
            progress.step(service.fullName() + " on port " + ports.of(service), () -> startService(service));
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

    public Path log(Service service) {
        return folder.resolve("logs").resolve(service.shortName() + ".log");
    }

    public void startService(Service service) {
        var command = program.command(project, service);
        var started = RunningService.start(service, command, environment.of(service), log(service), ports.url(service));
        synchronized (services) {
            services.put(service, started);
        }
        var unused = started.process().exit().thenAccept(code -> tellIfUnexpected(started, code));
    }

    /** As a crash would: SIGKILL. */
    public void killService(Service service) {
        stopping(service).process().kill();
    }

    public void restartService(Service service) {
        stopping(service).process().close();
        startService(service);
    }

    public List<Footprint> footprints() {
        return services.values().stream()
                .map(running -> new Footprint(
                        running.service().fullName(),
                        program.size(project, running.service()),
                        running.startup(),
                        Memory.ofProcess(running.process().pid())))
                .toList();
    }

    /** Of all that we started, and of this program. */
    public long residentBytes() {
        long servicesBytes =
                footprints().stream().mapToLong(Footprint::residentBytes).sum();
        return servicesBytes
                + Memory.ofProcess(kafka().pid())
                + Memory.ofFamily(postgres().pid())
                + Memory.ofProcess(ProcessHandle.current().pid());
    }

    /** Callers first, so that nobody is left talking to nobody. */
    @Override
    public synchronized void close() {
        if (closing) {
            return;
        }
        closing = true;
        progress.blank();
        progress.step("Stopping everything", this::stopAll);
    }

    private void stopAll() {
        List<RunningService> ending;
        synchronized (services) {
            ending = List.copyOf(services.values());
            services.clear();
        }
        // All are asked at once and then waited for: each may need some seconds to finish its work.
        ending.forEach(running -> running.process().terminate());
        ending.forEach(running -> running.process().close());
        if (receiver != null) {
            receiver.close();
            receiver = null;
        }
        if (kafka != null) {
            kafka.close();
            kafka = null;
        }
        if (postgres != null) {
            postgres.close();
            postgres = null;
        }
    }

    private void startPostgres() {
        var started = LocalPostgres.start(folder.resolve("data/postgres"), ports.postgres());
        postgres = started;
        for (Service service : Service.values()) {
            String name = service.shortName();
            started.createDatabase(name, name, secrets.databasePassword(service));
        }
    }

    private void startKafka() {
        var started = LocalKafka.start(folder.resolve("data/kafka"), ports.kafka(), ports.kafkaController());
        kafka = started;
        started.createTopics(LocalKafka.TOPICS);
    }

    /** Out of the list first: then its end is no surprise. */
    private RunningService stopping(Service service) {
        synchronized (services) {
            return running(services.remove(service), service.fullName());
        }
    }

    private void tellIfUnexpected(RunningService ended, int code) {
        boolean expected;
        synchronized (services) {
            expected = closing || !services.containsValue(ended);
        }
        if (!expected) {
            String name = ended.service().fullName();
            progress.note("%s ended by itself (exit code %d), see %s".formatted(name, code, log(ended.service())));
        }
    }

    private static <T> T running(@Nullable T part, String name) {
        if (part == null) {
            throw new IllegalStateException(name + " is not running");
        }
        return part;
    }
}
