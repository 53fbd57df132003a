package rufwerk.documents.checks;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.quarkus.logging.Log;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import rufwerk.documents.checks.NumberCheck.Question;
import rufwerk.documents.groups.Groups;
import rufwerk.documents.groups.ReadGroups;

/** Answers numbers-service whether a group proves what is demanded for a number; what waits is decided later. */
@ApplicationScoped
public class CheckNumber {
    private final NumberChecks checks;
    private final DecideChecks decideChecks;
    private final Groups groups;
    private final ReadGroups readGroups;
    private final Clock clock;

    public CheckNumber(
            NumberChecks checks, DecideChecks decideChecks, Groups groups, ReadGroups readGroups, Clock clock) {
        this.checks = checks;
        this.decideChecks = decideChecks;
        this.groups = groups;
        this.readGroups = readGroups;
        this.clock = clock;
    }

    /** What numbers-service is told. */
    public sealed interface Outcome {
        record Asked(NumberCheck check) implements Outcome {}

        record AskedBefore(NumberCheck check) implements Outcome {}

        /** Under this id something else was asked. */
        record Contradicted() implements Outcome {}

        record GroupUnknown() implements Outcome {}
    }

    @WithTransaction
    public Uni<Outcome> ask(Question question) {
        return readGroups
                .find(question.group())
                .chain(found -> groups.lock(question.group()))
                .chain(group -> group == null
                        ? Uni.createFrom().item(new Outcome.GroupUnknown())
                        : checks.add(question, now()).chain(first -> answer(question, first)))
                .invoke(outcome -> Log.infof(
                        "Number check %s of account %s: %s",
                        question.id(),
                        question.group().accountId(),
                        outcome.getClass().getSimpleName()));
    }

    private Uni<Outcome> answer(Question question, boolean first) {
        return checks.find(question.id()).chain(standing -> {
            if (standing == null || !standing.question().equals(question)) {
                return Uni.createFrom().item(new Outcome.Contradicted());
            }
            return decideChecks
                    .decide(standing)
                    .map(check -> first ? new Outcome.Asked(check) : new Outcome.AskedBefore(check));
        });
    }

    /** The number is wanted no longer, or was taken without us. */
    @WithTransaction
    public Uni<Void> withdraw(UUID id) {
        return checks.remove(id);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
