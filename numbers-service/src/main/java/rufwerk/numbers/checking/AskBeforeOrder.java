package rufwerk.numbers.checking;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.logging.Log;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import rufwerk.kit.access.Caller;
import rufwerk.numbers.inventory.Direction;
import rufwerk.numbers.inventory.DirectionId;
import rufwerk.numbers.inventory.Directions;
import rufwerk.numbers.inventory.Numbers;
import rufwerk.numbers.inventory.PhoneNumber;
import rufwerk.numbers.subscription.Clearance;
import rufwerk.numbers.subscription.Subscriptions;
import rufwerk.numbers.subscription.Wanted;

/**
 * Asks documents-service before something is ordered, where the direction demands documents. No transaction is open
 * meanwhile: somebody who answers slowly must not keep connections and numbers from others.
 */
@ApplicationScoped
public class AskBeforeOrder {
    private final Directions directions;
    private final Numbers numbers;
    private final NumberChecks numberChecks;
    private final Subscriptions subscriptions;

    public AskBeforeOrder(
            Directions directions, Numbers numbers, NumberChecks numberChecks, Subscriptions subscriptions) {
        this.directions = directions;
        this.numbers = numbers;
        this.numberChecks = numberChecks;
        this.subscriptions = subscriptions;
    }

    /** Whether an order makes sense. */
    public sealed interface Outcome {
        record Possible(Clearance clearance) implements Outcome {}

        /** The documents were not accepted; the reasons are written for customers. */
        record Refused(List<String> reasons) implements Outcome {
            public Refused {
                reasons = List.copyOf(reasons);
            }
        }

        record GroupUnknown() implements Outcome {}
    }

    public Uni<Outcome> about(Caller caller, Wanted wanted, long documentsGroup) {
        return switch (wanted) {
            case Wanted.Exactly(var number, var direction) ->
                direction == null ? about(caller, number, documentsGroup) : about(caller, direction, documentsGroup);
            case Wanted.AnyOf(var direction) -> about(caller, direction, documentsGroup);
        };
    }

    /** A direction that does not exist demands nothing; the order itself will find out. */
    private Uni<Outcome> about(Caller caller, DirectionId direction, long documentsGroup) {
        return Panache.withSession(() -> directions.find(direction)).chain(found -> ask(caller, found, documentsGroup));
    }

    /** The direction is that of the number, if there is such a number. */
    public Uni<Outcome> about(Caller caller, PhoneNumber number, long documentsGroup) {
        return Panache.withSession(() -> numbers.directionOf(number)
                        .chain(direction ->
                                direction == null ? Uni.createFrom().nullItem() : directions.find(direction)))
                .chain(found -> ask(caller, found, documentsGroup));
    }

    private Uni<Outcome> ask(Caller caller, @Nullable Direction direction, long documentsGroup) {
        if (direction == null || !direction.offer().restrictions().demandDocuments()) {
            return Uni.createFrom().item(new Outcome.Possible(new Clearance.NotAsked()));
        }
        UUID id = UUID.randomUUID();
        return numberChecks
                .ask(new NumberCheck(id, caller.accountId(), documentsGroup, direction))
                .map(verdict -> switch (verdict) {
                    case Verdict.Approved approved -> new Outcome.Possible(new Clearance.Approved(id));
                    case Verdict.Undecided undecided ->
                        new Outcome.Possible(new Clearance.Undecided(id, undecided.documentsMissing()));
                    case Verdict.Rejected(var reasons) -> new Outcome.Refused(reasons);
                    case Verdict.GroupUnknown unknown -> new Outcome.GroupUnknown();
                });
    }

    /**
     * After the order, whatever became of it: takes the question back unless a number waits for the answer. What is left
     * over when this fails does no harm, as nobody listens to its answer.
     */
    public Uni<Void> tidyUp(Clearance clearance) {
        return switch (clearance) {
            case Clearance.NotAsked notAsked -> Uni.createFrom().voidItem();
            case Clearance.Approved(var id) -> withdraw(id);
            case Clearance.Undecided(var id, boolean missing) ->
                Panache.withTransaction(() -> subscriptions.lockWaiting(id))
                        .chain(waiting -> waiting == null
                                ? withdraw(id)
                                : Uni.createFrom().voidItem());
        };
    }

    private Uni<Void> withdraw(UUID id) {
        return numberChecks
                .withdraw(id)
                .onFailure()
                .invoke(failure -> Log.warnf("Number check %s is left over: %s", id, failure.getMessage()))
                .onFailure()
                .recoverWithNull();
    }
}
