package rufwerk.local;

import java.nio.file.Path;
import java.util.Map;
import rufwerk.kit.testing.Folders;
import rufwerk.local.demo.Customer;
import rufwerk.local.demo.DemoAccount;
import rufwerk.local.demo.DemoData;
import rufwerk.local.demo.Http;
import rufwerk.local.demo.Operator;
import rufwerk.local.demo.Trace;
import rufwerk.local.stack.KafkaAccess;
import rufwerk.local.stack.LocalStack;
import rufwerk.local.stack.PortPlan;
import rufwerk.local.stack.Program;

/** A suite for one test that would disturb the others, with an account that may ask for more than others. */
public record OwnSuite(LocalStack stack, Operator operator, Customer customer, DemoAccount account)
        implements AutoCloseable {

    /** {@code keySettings} as operators give them with new keys. */
    public static OwnSuite start(Path folder, Map<String, Object> keySettings) {
        return start(folder, keySettings, KafkaAccess.open());
    }

    public static OwnSuite start(Path folder, Map<String, Object> keySettings, KafkaAccess kafka) {
        var progress = new Progress(System.out);
        var stack = new LocalStack(Folders.project(), folder, PortPlan.anywhereFree(), Program.JVM, progress, kafka);
        try {
            stack.start();
            var http = new Http(Trace.begin());
            var operator = new Operator(http, stack.ports(), stack.secrets());
            var data = new DemoData(operator, folder.resolve("account.json"), progress);
            DemoAccount account = operator.issueKeys(data.load().id(), keySettings);
            var customer = new Customer(http, stack.ports(), account);
            data.awaitKeys(customer);
            return new OwnSuite(stack, operator, customer, account);
        } catch (RuntimeException e) {
            stack.close();
            throw e;
        }
    }

    @Override
    public void close() {
        stack.close();
    }
}
