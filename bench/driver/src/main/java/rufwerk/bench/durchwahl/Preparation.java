package rufwerk.bench.durchwahl;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import rufwerk.bench.contest.Stage;
import rufwerk.bench.stage.StartedProgram;
import rufwerk.local.Json;
import rufwerk.local.Progress;

/** Gives an empty durchwahl-service numbers to lend and rates to go by, as an operator would. */
final class Preparation {
    /** Prefixes of 100,000 numbers each. */
    static final List<String> BLOCKS = List.of("4918011", "4918012", "4918013");

    static final int EXTENSION_DIGITS = 5;

    /** What the rate below leads to. */
    static final String TARIFF_CLASS = "0180-1";

    private static final String RATES = "prefix,name,cents_per_minute\n44,United Kingdom,1.2\n";

    private Preparation() {}

    static int poolSize() {
        return BLOCKS.size() * (int) Math.pow(10, EXTENSION_DIGITS);
    }

    static void of(StartedProgram service, Progress progress) {
        service.awaitOk("/q/health/ready");
        String login = "Authorization: Basic " + base64(Stage.OPERATOR + ":" + Stage.OPERATOR_PASSWORD);
        service.send("PUT", "/v1/rate-deck", RATES, login, "Content-Type: text/csv");
        for (String prefix : BLOCKS) {
            var block = Map.of("prefix", prefix, "extension_digits", EXTENSION_DIGITS, "tariff_class", TARIFF_CLASS);
            service.send("POST", "/v1/pool/blocks", Json.write(block), login, "Content-Type: application/json");
            progress.note("  100,000 numbers " + prefix + "…");
        }
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
