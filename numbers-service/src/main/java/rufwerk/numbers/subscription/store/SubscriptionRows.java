package rufwerk.numbers.subscription.store;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;
import rufwerk.numbers.subscription.Subscription;
import rufwerk.numbers.subscription.Subscription.Held;
import rufwerk.numbers.subscription.Subscription.Waiting;

/** From subscriptions to their rows and back. */
@ApplicationScoped
class SubscriptionRows {
    private final SettingsColumns settingsColumns;

    SubscriptionRows(SettingsColumns settingsColumns) {
        this.settingsColumns = settingsColumns;
    }

    SubscriptionRow create(Held started) {
        SubscriptionRow row = new SubscriptionRow();
        row.id = started.id();
        row.accountId = started.accountId();
        row.number = started.number().digits();
        row.directionId = started.direction().value();
        row.interval = started.terms().interval();
        row.setupFee = started.terms().setupFee();
        row.basicCharge = started.terms().basicCharge();
        row.become(started);
        settingsColumns.write(started.settings(), row);
        return row;
    }

    Held read(SubscriptionRow row) {
        return row.toHeld(settingsColumns.read(row));
    }

    /** Null unless it waits for its documents. */
    @Nullable
    Waiting readWaiting(SubscriptionRow row) {
        return row.endedAt == null && read(row) instanceof Waiting waiting ? waiting : null;
    }

    /** The session has it already, as it was locked before. */
    static Uni<SubscriptionRow> of(Subscription subscription) {
        return SubscriptionRow.findById(subscription.id());
    }
}
