package rufwerk.numbers.subscription;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.quarkus.logging.Log;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import rufwerk.kit.access.Caller;
import rufwerk.numbers.inventory.PhoneNumber;

/** A customer decides whether a number goes on after the time that is paid. */
@ApplicationScoped
public class ChangeRenewal {
    private final Subscriptions subscriptions;

    public ChangeRenewal(Subscriptions subscriptions) {
        this.subscriptions = subscriptions;
    }

    /** False when the account has no such number. In test mode nothing changes. */
    @WithTransaction
    public Uni<Boolean> change(Caller caller, PhoneNumber number, boolean renewsItself) {
        if (caller.test()) {
            return subscriptions.find(caller.accountId(), number).map(found -> found != null);
        }
        return subscriptions
                .setRenewal(caller.accountId(), number, renewsItself)
                .invoke(changed -> Log.infof(
                        "Renewal of number %s of account %s: %s",
                        number, caller.accountId(), changed ? renewsItself : "no such number"));
    }
}
