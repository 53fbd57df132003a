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
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import rufwerk.numbers.inventory.DirectionId;
import rufwerk.numbers.inventory.PhoneNumber;
import rufwerk.numbers.settings.NumberSettings;
import rufwerk.numbers.subscription.Contract;
import rufwerk.numbers.subscription.EndReason;
import rufwerk.numbers.subscription.Opening;
import rufwerk.numbers.subscription.PaymentInterval;
import rufwerk.numbers.subscription.PendingCheck;
import rufwerk.numbers.subscription.Subscription;
import rufwerk.numbers.subscription.Subscription.Ended;
import rufwerk.numbers.subscription.Subscription.Held;
import rufwerk.numbers.subscription.Subscription.Parked;
import rufwerk.numbers.subscription.Subscription.Running;
import rufwerk.numbers.subscription.Subscription.Waiting;
import rufwerk.numbers.subscription.Terms;

/**
 * A subscription as it is stored. It runs unless it is kept, and it is kept unless it has ended. What is kept waits for
 * documents while its first months are written down, and is parked otherwise.
 */
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

    @Column(name = "kept_until")
    @Nullable
    Instant keptUntil;

    @Column(name = "ended_at")
    @Nullable
    Instant endedAt;

    @Column(name = "end_reason")
    @Enumerated(EnumType.STRING)
    @Nullable
    EndReason endReason;

    /** What is paid first, of a number that waits for its documents. */
    @Column(name = "first_months")
    @Nullable
    Integer firstMonths;

    @Column(name = "first_charge")
    @Nullable
    BigDecimal firstCharge;

    @Column(name = "documents_missing")
    boolean documentsMissing;

    @Column(name = "check_id")
    @Nullable
    UUID checkId;

    @Column(name = "ask_at")
    @Nullable
    Instant askAt;

    String name;

    @Column(name = "sip_target")
    @Nullable
    String sipTarget;

    @Column(name = "on_test")
    boolean onTest;

    @Column(name = "receives_sms")
    boolean receivesSms;

    @Column(name = "sms_to_numbers")
    String[] smsToNumbers;

    @Column(name = "sms_to_addresses")
    String[] smsToAddresses;

    @Column(name = "sealed_slack")
    @Nullable
    String sealedSlack;

    int channels;

    @Column(name = "documents_group")
    long documentsGroup;

    @Column(name = "settings_group")
    @Nullable
    UUID settingsGroup;

    void become(Subscription next) {
        switch (next) {
            case Waiting waiting -> {
                startedAt = waiting.startedAt();
                paidUntil = waiting.startedAt();
                keptUntil = waiting.check().until();
                firstMonths = waiting.opening().months();
                firstCharge = waiting.opening().charge();
                waitFor(waiting);
            }
            case Running running -> {
                startedAt = running.startedAt();
                firstMonths = null;
                firstCharge = null;
                paidUntil = running.paidUntil();
                renewsItself = running.renewsItself();
                keptUntil = null;
            }
            case Parked parked -> keptUntil = parked.keptUntil();
            case Ended ended -> {
                endedAt = ended.endedAt();
                endReason = ended.reason();
            }
        }
    }

    void waitFor(Waiting waiting) {
        renewsItself = waiting.renewsItself();
        checkId = waiting.check().id();
        askAt = waiting.check().askAt();
        documentsMissing = waiting.check().documentsMissing();
    }

    /** Only of a row that has not ended. */
    Held toHeld(NumberSettings settings) {
        var contract = new Contract(
                id,
                accountId,
                new PhoneNumber(number),
                new DirectionId(directionId),
                new Terms(interval, setupFee, basicCharge),
                startedAt);
        if (keptUntil == null) {
            return new Running(contract, settings, paidUntil, renewsItself);
        }
        return firstMonths == null || firstCharge == null
                ? new Parked(contract, settings, paidUntil, keptUntil)
                : new Waiting(
                        contract,
                        settings,
                        renewsItself,
                        new Opening(firstMonths, firstCharge),
                        new PendingCheck(
                                Objects.requireNonNull(checkId),
                                documentsMissing,
                                Objects.requireNonNull(askAt),
                                keptUntil));
    }
}
