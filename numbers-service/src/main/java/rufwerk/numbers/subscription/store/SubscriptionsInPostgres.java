package rufwerk.numbers.subscription.store;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import rufwerk.numbers.inventory.PhoneNumber;
import rufwerk.numbers.subscription.Subscription;
import rufwerk.numbers.subscription.Subscriptions;

/** Subscriptions in their table. */
@ApplicationScoped
class SubscriptionsInPostgres implements Subscriptions {

    /** Flushed at once, so that the unique index speaks here and not somewhere later. */
    @Override
    public Uni<Void> add(Subscription subscription) {
        return SubscriptionRow.of(subscription).persistAndFlush().replaceWithVoid();
    }

    @Override
    public Uni<List<Subscription>> of(UUID accountId) {
        return SubscriptionRow.<SubscriptionRow>list("accountId = ?1 and endedAt is null order by number", accountId)
                .map(rows -> rows.stream().map(SubscriptionRow::toSubscription).toList());
    }

    @Override
    public Uni<@Nullable Subscription> find(UUID accountId, PhoneNumber number) {
        return SubscriptionRow.<SubscriptionRow>find(
                        "accountId = ?1 and number = ?2 and endedAt is null", accountId, number.digits())
                .firstResult()
                .map(row -> row == null ? null : row.toSubscription());
    }

    @Override
    public Uni<Boolean> setRenewal(UUID accountId, PhoneNumber number, boolean renewsItself) {
        return SubscriptionRow.update(
                        "renewsItself = ?1 where accountId = ?2 and number = ?3 and endedAt is null",
                        renewsItself,
                        accountId,
                        number.digits())
                .map(changed -> changed > 0);
    }
}
