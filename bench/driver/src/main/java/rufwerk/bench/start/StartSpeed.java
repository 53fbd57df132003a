package rufwerk.bench.start;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import rufwerk.bench.contest.Table;
import rufwerk.bench.stage.StartedProgram;
import rufwerk.kit.testing.Folders;
import rufwerk.kit.testing.Ports;
import rufwerk.local.Progress;
import rufwerk.local.demo.Customer;
import rufwerk.local.demo.DemoAccount;
import rufwerk.local.demo.DemoData;
import rufwerk.local.demo.Http;
import rufwerk.local.demo.Operator;
import rufwerk.local.demo.Trace;
import rufwerk.local.stack.LocalStack;
import rufwerk.local.stack.Memory;
import rufwerk.local.stack.PortPlan;
import rufwerk.local.stack.Program;
import rufwerk.local.stack.Service;

/**
 * How long each service takes from the start of its process to the first right answer to a customer, and how much memory it
 * then occupies; databases are migrated, Kafka runs, and the customer's account is in a topic.
 */
public final class StartSpeed {
    private static final int ROUNDS = 5;

    /** What a customer may ask for without anything having been prepared. */
    private static final Map<Service, String> QUESTIONS = Map.of(
            Service.DURCHWAHL, "/v1/leases",
            Service.NUMBERS, "/v1/holds",
            Service.DOCUMENTS, "/v1/requirements?country=DE&type=geographic",
            Service.ORDERS, "/v1/orders");

    private final Path project;
    private final Progress progress;
    private final Path folder = Folders.temporary("rufwerk-bench");

    public StartSpeed(Path project, Progress progress) {
        this.project = project;
        this.progress = progress;
    }

    private record Start(long nanos, long residentBytes) {}

    public void measure() {
        try (var stack = new LocalStack(project, folder, PortPlan.anywhereFree(), Program.JVM, progress)) {
            stack.start();
            DemoAccount account = anAccount(stack);
            for (Service service : Service.values()) {
                stack.stopService(service);
            }
            progress.plain("\n%s\nmedian of %d starts\n".formatted(table(stack, account), ROUNDS));
        } finally {
            Folders.delete(folder);
        }
    }

    private DemoAccount anAccount(LocalStack stack) {
        var http = new Http(Trace.begin());
        var data = new DemoData(
                new Operator(http, stack.ports(), stack.secrets()), folder.resolve("data/account.json"), progress);
        DemoAccount account = data.load();
        data.awaitKeys(new Customer(http, stack.ports(), account));
        return account;
    }

    private Table table(LocalStack stack, DemoAccount account) {
        var table = new Table("", "first answer, ms", "memory, MiB");
        for (Service service : Service.values()) {
            Form.training(project, service, folder)
                    .ifPresent(command -> start(stack, service, command, account, "training"));
            Map<Form, List<Start>> starts = new EnumMap<>(Form.class);
            for (int round = 1; round <= ROUNDS; round++) {
                for (Form form : Form.values()) {
                    Optional<List<String>> command = form.command(project, service, folder);
                    if (command.isPresent()) {
                        starts.computeIfAbsent(form, each -> new ArrayList<>())
                                .add(start(stack, service, command.get(), account, form.title()));
                    }
                }
            }
            starts.forEach((form, all) -> table.add(
                    service.fullName() + ", " + form.title(),
                    "%,.0f".formatted(median(all.stream().map(Start::nanos).toList()) / 1e6),
                    "%,.0f"
                            .formatted(median(all.stream()
                                            .map(Start::residentBytes)
                                            .toList())
                                    / (1024.0 * 1024))));
        }
        return table;
    }

    private Start start(
            LocalStack stack, Service service, List<String> command, DemoAccount account, String description) {
        int port = Ports.any();
        Map<String, String> environment = new HashMap<>(stack.environment(service));
        environment.put("HTTP_PORT", Integer.toString(port));
        long begin = System.nanoTime();
        try (var program = StartedProgram.start(
                command, environment, port, folder.resolve("logs/" + service.shortName() + "-start.log"))) {
            program.awaitOk(QUESTIONS.get(service), "X-Api-Key: " + account.key());
            var start = new Start(System.nanoTime() - begin, Memory.ofProcess(program.pid()));
            progress.note("%s, %s: %.0f ms, %.0f MiB"
                    .formatted(
                            service.fullName(),
                            description,
                            start.nanos() / 1e6,
                            start.residentBytes() / (1024.0 * 1024)));
            return start;
        }
    }

    private static long median(List<Long> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }
}
