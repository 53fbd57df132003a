package rufwerk.numbers.subscription.store;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import rufwerk.numbers.inventory.PhoneNumber;
import rufwerk.numbers.settings.NumberSettings;
import rufwerk.numbers.subscription.Subscription.Held;

/** Rows of numbers that are linked: locked together, and set together but for what is each one's own. */
@ApplicationScoped
class LinkedRows {
    private final SettingsColumns settingsColumns;

    LinkedRows(SettingsColumns settingsColumns) {
        this.settingsColumns = settingsColumns;
    }

    /** Always in the same order, so that two who change linked numbers wait for each other and not both for ever. */
    Uni<Void> lock(UUID accountId, PhoneNumber number) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("""
                                SELECT id FROM subscription
                                 WHERE ended_at IS NULL AND id IN (
                                     SELECT id FROM subscription
                                      WHERE account_id = :account AND number = :number AND ended_at IS NULL
                                     UNION
                                     SELECT linked.id
                                       FROM subscription one
                                       JOIN subscription linked ON linked.settings_group = one.settings_group
                                      WHERE one.account_id = :account AND one.number = :number
                                        AND one.ended_at IS NULL AND linked.ended_at IS NULL)
                                 ORDER BY id
                                   FOR UPDATE""", UUID.class)
                        .setParameter("account", accountId)
                        .setParameter("number", number.digits())
                        .getResultList())
                .replaceWithVoid();
    }

    Uni<Void> saveSettings(Held subscription) {
        return SubscriptionRows.of(subscription)
                .invoke(row -> settingsColumns.write(subscription.settings(), row))
                .chain(row -> row.settingsGroup == null
                        ? Uni.createFrom().voidItem()
                        : share(row).chain(() -> shareSlack(row, subscription.settings())));
    }

    Uni<Void> link(Held added, Held to) {
        return SubscriptionRows.of(to)
                .chain(linked -> SubscriptionRows.of(added).invoke(row -> {
                    if (linked.settingsGroup == null) {
                        linked.settingsGroup = linked.id;
                    }
                    row.settingsGroup = linked.settingsGroup;
                    settingsColumns.write(added.settings(), row);
                }))
                .replaceWithVoid();
    }

    private static Uni<Void> share(SubscriptionRow changed) {
        return Panache.getSession()
                .chain(session -> session.flush()
                        .chain(() -> session.createNativeQuery("""
                                        UPDATE subscription AS linked
                                           SET sip_target = changed.sip_target,
                                               on_test = changed.on_test,
                                               receives_sms = changed.receives_sms AND direction.sms,
                                               sms_to_numbers = changed.sms_to_numbers,
                                               sms_to_addresses = changed.sms_to_addresses,
                                               channels = changed.channels
                                          FROM subscription AS changed, direction
                                         WHERE changed.id = :id
                                           AND linked.settings_group = changed.settings_group
                                           AND linked.id <> changed.id
                                           AND linked.ended_at IS NULL
                                           AND direction.id = linked.direction_id""")
                                .setParameter("id", changed.id)
                                .executeUpdate()))
                .replaceWithVoid();
    }

    /** The others' columns just changed without the session; it has none of their rows yet. */
    private Uni<Void> shareSlack(SubscriptionRow changed, NumberSettings settings) {
        return SubscriptionRow.<SubscriptionRow>list(
                        "settingsGroup = ?1 and id <> ?2 and endedAt is null", changed.settingsGroup, changed.id)
                .invoke(linked -> linked.forEach(row ->
                        settingsColumns.writeSlack(settings.smsForwarding().slack(), row)))
                .replaceWithVoid();
    }
}
