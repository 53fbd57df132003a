package rufwerk.local;

import java.util.ArrayList;
import java.util.List;
import rufwerk.local.demo.DemoAccount;
import rufwerk.local.demo.DemoData;
import rufwerk.local.stack.Footprint;
import rufwerk.local.stack.LocalStack;
import rufwerk.local.stack.Secrets;
import rufwerk.local.stack.Service;

/** What a person needs to go on: addresses, keys, three calls to try, and what it all costs. */
final class Welcome {
    private Welcome() {}

    static String of(LocalStack stack, DemoAccount account) {
        List<String> lines = new ArrayList<>();
        for (Service service : Service.values()) {
            String url = stack.ports().url(service);
            lines.add(row(service.fullName(), "%s   API: %s/q/swagger-ui".formatted(url, url)));
        }
        lines.add(row("webhook receiver", stack.receiver().url()));
        lines.add(row("PostgreSQL", "127.0.0.1:%d".formatted(stack.ports().postgres())));
        lines.add(row("Kafka", stack.kafka().bootstrapServers()));
        lines.add("");
        lines.add(row("operator", Secrets.OPERATOR + " / " + stack.secrets().operatorPassword()));
        lines.add(row("switch key", stack.secrets().switchKey()));
        lines.add(row("carrier key", stack.secrets().carrierKey()));
        lines.add(row("API key", account.key()));
        lines.add(row(
                "Zadarma",
                account.zadarma().userKey() + " / " + account.zadarma().secret()));
        lines.add(row("TENIOS access key", account.tenios().accessKey()));
        lines.add("");
        lines.add("Try:");
        lines.add("  curl -H 'X-Api-Key: %s' %s/api/json/%s"
                .formatted(account.key(), stack.ports().url(Service.DURCHWAHL), DemoData.DESTINATION));
        lines.add("  curl -H 'X-Api-Key: %s' %s/api/numbers/active"
                .formatted(account.key(), stack.ports().url(Service.NUMBERS)));
        lines.add("  curl " + stack.receiver().url());
        return String.join("\n", lines);
    }

    static String costs(LocalStack stack) {
        List<String> lines = new ArrayList<>();
        for (Footprint footprint : stack.footprints()) {
            lines.add(row(
                    footprint.name(),
                    "%4d MB on disk, first answer after %5.2f s, %4d MiB of memory"
                            .formatted(
                                    footprint.sizeBytes() / 1_000_000,
                                    footprint.startup().toMillis() / 1000.0,
                                    mebibytes(footprint.residentBytes()))));
        }
        lines.add(row("everything", "%d MiB of memory".formatted(mebibytes(stack.residentBytes()))));
        return String.join("\n", lines);
    }

    private static long mebibytes(long bytes) {
        return bytes >> 20;
    }

    private static String row(String name, String value) {
        return "  %-18s %s".formatted(name, value);
    }
}
