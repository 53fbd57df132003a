package rufwerk.numbers.subscription.store;

import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import rufwerk.numbers.inventory.DirectionId;
import rufwerk.numbers.inventory.PhoneNumber;
import rufwerk.numbers.subscription.PaymentInterval;
import rufwerk.numbers.subscription.Subscription;
import rufwerk.numbers.subscription.Terms;

/** A subscription as it is stored. */
@Entity
@Table(name = "subscription")
class SubscriptionRow extends PanacheEntityBase {
    @Id
    UUID id;

    @Column(name = "account_id")
    UUID accountId;

    String number;

    @Column(name = "direction_id")
    long directionId;

    @Column(name = "payment_interval")
    @Enumerated(EnumType.STRING)
    PaymentInterval interval;

    @Column(name = "setup_fee")
    BigDecimal setupFee;

    @Column(name = "basic_charge")
    BigDecimal basicCharge;

    @Column(name = "started_at")
    Instant startedAt;

    @Column(name = "paid_until")
    Instant paidUntil;

    @Column(name = "renews_itself")
    boolean renewsItself;

    @Column(name = "ended_at")
    @Nullable
    Instant endedAt;

    static SubscriptionRow of(Subscription subscription) {
        SubscriptionRow row = new SubscriptionRow();
        row.id = subscription.id();
        row.accountId = subscription.accountId();
        row.number = subscription.number().digits();
        row.directionId = subscription.direction().value();
        row.interval = subscription.terms().interval();
        row.setupFee = subscription.terms().setupFee();
        row.basicCharge = subscription.terms().basicCharge();
        row.startedAt = subscription.startedAt();
        row.paidUntil = subscription.paidUntil();
        row.renewsItself = subscription.renewsItself();
        return row;
    }

    Subscription toSubscription() {
        return new Subscription(
                id,
                accountId,
                new PhoneNumber(number),
                new DirectionId(directionId),
                new Terms(interval, setupFee, basicCharge),
                startedAt,
                paidUntil,
                renewsItself);
    }
}
