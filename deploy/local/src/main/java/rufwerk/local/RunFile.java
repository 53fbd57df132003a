package rufwerk.local;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import rufwerk.kit.testing.LocalPostgres;
import rufwerk.local.demo.DemoAccount;
import rufwerk.local.stack.LocalStack;
import rufwerk.local.stack.Secrets;
import rufwerk.local.stack.Service;

/** Tells other programs where everything is and which keys open it. */
record RunFile(
        Map<String, String> services,
        DemoAccount account,
        Login operator,
        @JsonProperty("switch") Machine telephoneSwitch,
        Machine carrier,
        Server postgres,
        Broker kafka,
        Receiver receiver) {
    record Login(String username, String password) {}

    record Machine(String key) {}

    record Server(String host, int port) {}

    record Broker(String bootstrap) {}

    record Receiver(String url) {}

    static RunFile of(LocalStack stack, DemoAccount account) {
        Map<String, String> urls = Arrays.stream(Service.values())
                .collect(Collectors.toMap(Service::shortName, stack.ports()::url, (a, b) -> a, TreeMap::new));
        return new RunFile(
                urls,
                account,
                new Login(Secrets.OPERATOR, stack.secrets().operatorPassword()),
                new Machine(stack.secrets().switchKey()),
                new Machine(stack.secrets().carrierKey()),
                new Server(LocalPostgres.HOST, stack.ports().postgres()),
                new Broker(stack.kafka().bootstrapServers()),
                new Receiver(stack.receiver().url()));
    }

    void write(Path file) {
        PrivateFile.write(file, Json.write(this));
    }
}
