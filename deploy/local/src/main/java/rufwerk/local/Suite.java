package rufwerk.local;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import rufwerk.kit.testing.Folders;
import rufwerk.local.demo.Customer;
import rufwerk.local.demo.DemoAccount;
import rufwerk.local.demo.DemoData;
import rufwerk.local.demo.Http;
import rufwerk.local.demo.MainJob;
import rufwerk.local.demo.Operator;
import rufwerk.local.demo.Trace;
import rufwerk.local.stack.LocalStack;
import rufwerk.local.stack.PortPlan;
import rufwerk.local.stack.Program;

/** {@code suite run}, from the first check to the last process stopped. */
final class Suite {
    private final Options options;
    private final Path project;
    private final Path folder;
    private final Progress progress;

    Suite(Options options, Path project, Progress progress) {
        this.options = options;
        this.project = project;
        this.folder = project.resolve(".suite");
        this.progress = progress;
    }

    /** Returns the exit code; without {@code --once} only Ctrl-C ends it. */
    int run() {
        var ports = new PortPlan(options.portBase());
        ports.requireFree();
        try (var _ = FolderLock.on(folder)) {
            forgetEarlierRun();
            try (var stack = new LocalStack(project, folder, ports, program(), progress)) {
                Runtime.getRuntime().addShutdownHook(new Thread(stack::close));
                stack.start();
                boolean done = succeeds(() -> demonstrate(stack));
                if (!options.once()) {
                    stayUp();
                }
                return done ? 0 : 1;
            }
        }
    }

    private Program program() {
        return options.nativeExecutables() ? Program.NATIVE : Program.JVM;
    }

    private void forgetEarlierRun() {
        Folders.delete(folder.resolve("run.json"));
        Folders.delete(folder.resolve("logs"));
        if (options.fresh()) {
            Folders.delete(folder.resolve("data"));
        }
    }

    /** What failed is told last, where it is seen. The services stay up, so that one can look at them. */
    private boolean succeeds(Runnable demonstration) {
        try {
            demonstration.run();
            return true;
        } catch (SuiteProblem failed) {
            progress.plain("\nFailed: " + failed.getMessage());
            return false;
        }
    }

    private void demonstrate(LocalStack stack) {
        var trace = Trace.begin();
        var http = new Http(trace);
        var operator = new Operator(http, stack.ports(), stack.secrets());
        var demoData = new DemoData(operator, folder.resolve("data/account.json"), progress);
        progress.plain("\nDemo data");
        DemoAccount account = demoData.load();
        var customer = new Customer(http, stack.ports(), account);
        demoData.awaitKeys(customer);

        progress.plain("\nThe main job, with trace id " + trace.id());
        try {
            new MainJob(stack, http, operator, customer, progress).run();
        } finally {
            RunFile.of(stack, account).write(folder.resolve("run.json"));
            progress.plain("\n" + Welcome.costs(stack));
            if (!options.once()) {
                progress.plain("\n" + Welcome.of(stack, account));
            }
        }
    }

    private void stayUp() {
        progress.plain("\nUp until Ctrl-C. Logs are in " + folder.resolve("logs"));
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
