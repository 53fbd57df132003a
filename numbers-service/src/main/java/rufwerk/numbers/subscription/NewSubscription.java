package rufwerk.numbers.subscription;

import java.util.UUID;
import rufwerk.numbers.inventory.Direction;
import rufwerk.numbers.inventory.InventoryNumber;
import rufwerk.numbers.settings.NumberSettings;
import rufwerk.numbers.subscription.Subscription.Running;
import rufwerk.numbers.subscription.Subscription.Waiting;

/** How subscriptions begin. */
public final class NewSubscription {
    private NewSubscription() {}

    /** Starts with the number's activation, and goes on until somebody says otherwise. */
    public static Step<Running> start(UUID id, InventoryNumber.Active number, Direction direction, Plan plan) {
        var contract = contract(id, number, direction, plan);
        var running = new Running(
                contract, settings(direction, plan), contract.extend(contract.startedAt(), plan.firstMonths()), true);
        return new Step<>(running, SubscriptionStarted.of(running, plan.firstCharge(direction.fees())));
    }

    /** Begins with the documents; it costs nothing until these are approved. */
    public static Step<Waiting> reserve(
            UUID id, InventoryNumber.Active number, Direction direction, Plan plan, PendingCheck check) {
        var waiting = new Waiting(
                contract(id, number, direction, plan),
                settings(direction, plan),
                true,
                new Opening(plan.firstMonths(), plan.firstCharge(direction.fees())),
                check);
        return new Step<>(waiting, NumberReserved.of(waiting));
    }

    private static Contract contract(UUID id, InventoryNumber.Active number, Direction direction, Plan plan) {
        return new Contract(
                id,
                number.accountId(),
                number.number(),
                number.direction(),
                plan.terms(direction.fees()),
                number.activeSince());
    }

    private static NumberSettings settings(Direction direction, Plan plan) {
        return NumberSettings.initial(direction.features().sms() && plan.receivesSms(), plan.documentsGroup());
    }
}
