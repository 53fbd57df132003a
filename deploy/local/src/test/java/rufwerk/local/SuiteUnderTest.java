package rufwerk.local;

import java.nio.file.Path;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import rufwerk.kit.testing.Folders;
import rufwerk.local.demo.Customer;
import rufwerk.local.demo.DemoAccount;
import rufwerk.local.demo.DemoData;
import rufwerk.local.demo.Http;
import rufwerk.local.demo.Operator;
import rufwerk.local.demo.Trace;
import rufwerk.local.stack.LocalStack;
import rufwerk.local.stack.PortPlan;
import rufwerk.local.stack.Program;

/** The four services as processes, on real PostgreSQL and Kafka, with the demo data: one for all system tests. */
public record SuiteUnderTest(LocalStack stack, DemoAccount account) implements AutoCloseable {
    private static final Path FOLDER = Path.of("target", "system-test").toAbsolutePath();

    /** Gives it to every test that asks for it. Starting it costs more than most tests. */
    public static final class Extension implements ParameterResolver {

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == SuiteUnderTest.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return context.getRoot()
                    .getStore(Namespace.GLOBAL)
                    .computeIfAbsent(SuiteUnderTest.class, key -> start(), SuiteUnderTest.class);
        }
    }

    public Operator operator(Trace trace) {
        return new Operator(new Http(trace), stack.ports(), stack.secrets());
    }

    public Customer customer(Trace trace) {
        return new Customer(new Http(trace), stack.ports(), account);
    }

    @Override
    public void close() {
        stack.close();
    }

    private static SuiteUnderTest start() {
        Folders.delete(FOLDER);
        var progress = new Progress(System.out);
        var program = Program.valueOf(System.getProperty("rufwerk.program", Program.JVM.name()));
        var stack = new LocalStack(Folders.project(), FOLDER, PortPlan.anywhereFree(), program, progress);
        try {
            stack.start();
            var http = new Http(Trace.begin());
            var demoData = new DemoData(
                    new Operator(http, stack.ports(), stack.secrets()), FOLDER.resolve("data/account.json"), progress);
            DemoAccount account = demoData.load();
            demoData.awaitKeys(new Customer(http, stack.ports(), account));
            return new SuiteUnderTest(stack, account);
        } catch (RuntimeException e) {
            stack.close();
            throw e;
        }
    }
}
