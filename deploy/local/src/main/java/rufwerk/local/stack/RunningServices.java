package rufwerk.local.stack;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import rufwerk.local.Progress;

/** The services that run now. Which of them ended on purpose is known here, so a crash is told and a stop is not. */
final class RunningServices implements AutoCloseable {
    private final Path project;
    private final Path logs;
    private final Program program;
    private final PortPlan ports;
    private final ServiceEnvironment environment;
    private final Progress progress;
    private final Map<Service, RunningService> running = new EnumMap<>(Service.class);

    RunningServices(
            Path project,
            Path logs,
            Program program,
            PortPlan ports,
            ServiceEnvironment environment,
            Progress progress) {
        this.project = project;
        this.logs = logs;
        this.program = program;
        this.ports = ports;
        this.environment = environment;
        this.progress = progress;
    }

    void requireBuilt() {
        for (Service service : Service.values()) {
            program.requireBuilt(project, service);
        }
    }

    Map<String, String> environment(Service service) {
        return environment.of(service);
    }

    void start(Service service) {
        var command = program.command(project, service);
        var started = RunningService.start(service, command, environment.of(service), log(service), ports.url(service));
        synchronized (running) {
            running.put(service, started);
        }
        var unused = started.process().exit().thenAccept(code -> tellIfUnexpected(started, code));
    }

    Replica startReplica(Service service, int port, Map<String, String> own) {
        String url = "http://127.0.0.1:" + port;
        Map<String, String> variables = new HashMap<>(environment.of(service));
        variables.put("HTTP_PORT", Integer.toString(port));
        variables.putAll(own);
        Path log = logs.resolve("%s-%d.log".formatted(service.shortName(), port));
        return new Replica(RunningService.start(service, program.command(project, service), variables, log, url), url);
    }

    /** No longer counted as running: its end, which the caller brings about, is no surprise. */
    RunningService letGo(Service service) {
        synchronized (running) {
            return Objects.requireNonNull(running.remove(service), () -> service.fullName() + " is not running");
        }
    }

    Path log(Service service) {
        return logs.resolve(service.shortName() + ".log");
    }

    List<Footprint> footprints() {
        return all().stream()
                .map(service -> new Footprint(
                        service.service().fullName(),
                        program.size(project, service.service()),
                        service.startup(),
                        Memory.ofProcess(service.process().pid())))
                .toList();
    }

    @Override
    public void close() {
        List<RunningService> ending = all();
        ending.forEach(service -> letGo(service.service()));
        // All are asked at once and then waited for: each may need some seconds to finish its work.
        ending.forEach(service -> service.process().terminate());
        ending.forEach(service -> service.process().close());
    }

    private List<RunningService> all() {
        synchronized (running) {
            return List.copyOf(running.values());
        }
    }

    private void tellIfUnexpected(RunningService ended, int code) {
        if (all().contains(ended)) {
            String name = ended.service().fullName();
            progress.note("%s ended by itself (exit code %d), see %s".formatted(name, code, log(ended.service())));
        }
    }
}
