package rufwerk.local.doctor;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import rufwerk.local.Json;
import rufwerk.local.SuiteProblem;
import rufwerk.local.stack.Service;

/**
 * Where the services are, and who asks them.
 *
 * @param operator {@code name:password}, or null: then only what everybody may see is looked at
 */
public record Installation(Map<Service, URI> urls, @Nullable String operator) {
    /** The variable that carries the operator's name and password, so that no list of processes shows them. */
    public static final String OPERATOR = "OPERATOR";

    /** {@code --durchwahl URL --numbers URL --documents URL --orders URL}; without any, what {@code suite run} started. */
    public static Installation parse(List<String> arguments, Path runFile, Map<String, String> environment) {
        if (arguments.isEmpty()) {
            return started(runFile);
        }
        Map<Service, URI> urls = new EnumMap<>(Service.class);
        var remaining = new ArrayDeque<>(arguments);
        while (!remaining.isEmpty()) {
            String option = remaining.pop();
            urls.put(service(option), url(option, remaining.poll()));
        }
        return new Installation(urls, environment.get(OPERATOR));
    }

    private static Installation started(Path runFile) {
        try {
            JsonNode run = Json.read(Files.readString(runFile));
            Map<Service, URI> urls = new EnumMap<>(Service.class);
            for (Service service : Service.values()) {
                urls.put(
                        service,
                        URI.create(
                                run.path("services").path(service.shortName()).asText()));
            }
            JsonNode operator = run.path("operator");
            return new Installation(
                    urls,
                    operator.path("username").asText() + ":"
                            + operator.path("password").asText());
        } catch (IOException | UncheckedIOException e) {
            throw new SuiteProblem(
                    "Nothing was started here by ./suite run. For another installation name its services:"
                            + " ./suite doctor --orders https://… (see ./suite help)");
        }
    }

    private static Service service(String option) {
        for (Service service : Service.values()) {
            if (option.equals("--" + service.shortName())) {
                return service;
            }
        }
        throw new SuiteProblem("Unknown option " + option + ". Try: ./suite help");
    }

    private static URI url(String option, @Nullable String text) {
        if (text == null || !text.matches("https?://[^\\s/]+/?")) {
            throw new SuiteProblem(option + " needs a URL such as https://orders.example.com");
        }
        return URI.create(text.replaceAll("/$", ""));
    }
}
