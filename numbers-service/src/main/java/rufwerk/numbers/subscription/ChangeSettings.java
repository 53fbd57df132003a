package rufwerk.numbers.subscription;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.quarkus.logging.Log;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import rufwerk.kit.access.Caller;
import rufwerk.numbers.inventory.Directions;
import rufwerk.numbers.inventory.PhoneNumber;
import rufwerk.numbers.settings.NumberSettings;

/** A customer sets something on a number. Two changes at once follow each other, so neither is lost. */
@ApplicationScoped
public class ChangeSettings {
    private final Subscriptions subscriptions;
    private final Directions directions;

    public ChangeSettings(Subscriptions subscriptions, Directions directions) {
        this.subscriptions = subscriptions;
        this.directions = directions;
    }

    /** The number as it is then; null when the account has no such one. In test mode it only looks like that. */
    @WithTransaction
    public Uni<@Nullable ActiveNumber> change(Caller caller, PhoneNumber number, UnaryOperator<NumberSettings> change) {
        return subscriptions.lock(caller.accountId(), number).chain(found -> {
            if (found == null) {
                return Uni.createFrom().nullItem();
            }
            Subscription.Held changed = found.with(change.apply(found.settings()));
            return keep(changed, caller)
                    .chain(() -> directions
                            .find(changed.direction())
                            .map(direction -> new ActiveNumber(changed, direction)));
        });
    }

    private Uni<Void> keep(Subscription.Held changed, Caller caller) {
        return caller.test()
                ? Uni.createFrom().voidItem()
                : subscriptions
                        .saveSettings(changed)
                        .invoke(() -> Log.infof(
                                "Settings of number %s of account %s changed", changed.number(), changed.accountId()));
    }
}
