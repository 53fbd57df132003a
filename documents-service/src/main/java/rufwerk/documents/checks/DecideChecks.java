package rufwerk.documents.checks;

import io.quarkus.logging.Log;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import rufwerk.documents.checks.NumberCheck.Decided;
import rufwerk.documents.checks.NumberCheck.Step;
import rufwerk.documents.checks.NumberCheck.Waiting;
import rufwerk.documents.groups.GroupChanged;
import rufwerk.documents.groups.GroupId;
import rufwerk.documents.groups.ReadGroups;
import rufwerk.documents.requirements.EvaluateGroup;
import rufwerk.documents.requirements.Evaluation;

/**
 * Decides what waits, whenever the group or one of its files has changed: approved when everything is proven, rejected
 * when a reviewer turned down what would be needed. All of it happens while the group is locked.
 */
@ApplicationScoped
public class DecideChecks implements GroupChanged {
    private final NumberChecks checks;
    private final ReadGroups readGroups;
    private final EvaluateGroup evaluateGroup;
    private final Clock clock;

    public DecideChecks(NumberChecks checks, ReadGroups readGroups, EvaluateGroup evaluateGroup, Clock clock) {
        this.checks = checks;
        this.readGroups = readGroups;
        this.evaluateGroup = evaluateGroup;
        this.clock = clock;
    }

    @Override
    public Uni<Void> changed(GroupId id) {
        return checks.waitingFor(id).chain(waiting -> {
            Uni<Void> decided = Uni.createFrom().voidItem();
            for (Waiting check : waiting) {
                decided = decided.chain(() -> decide(check)).replaceWithVoid();
            }
            return decided;
        });
    }

    /** The check as it is now, decided or with all that it waits for. */
    Uni<NumberCheck> decide(NumberCheck check) {
        return switch (check) {
            case Decided decided -> Uni.createFrom().item(decided);
            case Waiting waiting ->
                readGroups
                        .dossier(waiting.question().group())
                        .map(dossier -> evaluateGroup.evaluate(
                                Objects.requireNonNull(dossier),
                                waiting.question().direction()))
                        .chain(evaluation -> decide(waiting, evaluation));
        };
    }

    private Uni<NumberCheck> decide(Waiting waiting, Evaluation evaluation) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        List<Reason> reasons = Reason.of(evaluation);
        if (evaluation.isFulfilled()) {
            return save(waiting.approve(now));
        }
        return evaluation.isRejected()
                ? save(waiting.reject(reasons, now))
                : checks.waitsBy(evaluation.requirements(), waiting.id())
                        .replaceWith(new Waiting(waiting.question(), reasons));
    }

    private Uni<NumberCheck> save(Step<? extends Decided> step) {
        Decided next = step.next();
        Log.infof("Number check %s is %s", next.id(), next.state().code());
        return checks.save(step).replaceWith(next);
    }
}
