package rufwerk.local.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.function.Supplier;
import rufwerk.local.Eventually;
import rufwerk.local.Json;
import rufwerk.local.PrivateFile;
import rufwerk.local.Progress;
import rufwerk.local.SuiteProblem;

/** Fills an empty suite through the operators' APIs; a filled one is left as it is. */
public final class DemoData {
    public static final String DESTINATION = "4420123456";

    private static final String DURCHWAHL_PREFIX = "491801557990";
    private static final long NO_ORDER = 0;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Operator operator;
    private final Path accountFile;
    private final Progress progress;

    public DemoData(Operator operator, Path accountFile, Progress progress) {
        this.operator = operator;
        this.accountFile = accountFile;
        this.progress = progress;
    }

    public DemoAccount load() {
        progress.step(
                "Durchwahl pool",
                () -> operator.addDurchwahlBlock(DURCHWAHL_PREFIX, 3, "0180-1"),
                count -> "%d numbers %sxxx".formatted(count, DURCHWAHL_PREFIX));
        progress.step("Rate deck", () -> operator.replaceRateDeck(rateDeck()), count -> count + " destinations");
        for (City city : City.values()) {
            progress.step("Numbers of " + city.title, () -> addNumbers(city), count -> count + " numbers");
        }
        return progress.step("Demo account", this::account, DemoAccount::id);
    }

    /** A new key travels to the other services as an event. */
    public void awaitKeys(Customer customer) {
        progress.step("All services know its keys", () -> {
            await("durchwahl-service", () -> customer.lease("json", DESTINATION), Answer::isOk);
            // The seven dialect refuses with status 200 and a bare number.
            await(
                    "numbers-service",
                    customer::sevenActive,
                    answer -> answer.isOk() && answer.json().isObject());
            await("numbers-service", customer::zadarmaNumbers, Answer::isOk);
            await("orders-service", () -> customer.orderState(NO_ORDER), answer -> answer.status() == 404);
        });
    }

    private static void await(String where, Supplier<Answer> question, Predicate<Answer> accepted) {
        if (!Eventually.holds(PATIENCE, () -> accepted.test(question.get()))) {
            throw new SuiteProblem("A new key is not accepted by %s: %s".formatted(where, question.get()));
        }
    }

    private int addNumbers(City city) {
        operator.addNumbers(operator.addDirection(city), city.numbers());
        return city.numbers().size();
    }

    private DemoAccount account() {
        try {
            if (Files.exists(accountFile)) {
                return Json.read(Files.readString(accountFile), DemoAccount.class);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        DemoAccount account = operator.openAccount("Demo");
        // Keys are shown once: without this file the account could not be used again.
        PrivateFile.write(accountFile, Json.write(account));
        return account;
    }

    private static String rateDeck() {
        try (var file = Objects.requireNonNull(DemoData.class.getResourceAsStream("rate-deck.csv"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
