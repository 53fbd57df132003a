package rufwerk.orders.ordering.store;

import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.net.URI;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import rufwerk.kit.secrets.SealedSecrets;
import rufwerk.orders.accounts.AccountId;
import rufwerk.orders.ordering.FailureReason;
import rufwerk.orders.ordering.NumberEnd;
import rufwerk.orders.ordering.NumberOrder;
import rufwerk.orders.ordering.NumberOrder.AwaitingVerification;
import rufwerk.orders.ordering.NumberOrder.Cancelled;
import rufwerk.orders.ordering.NumberOrder.Completed;
import rufwerk.orders.ordering.NumberOrder.Ended;
import rufwerk.orders.ordering.NumberOrder.Ending;
import rufwerk.orders.ordering.NumberOrder.Failed;
import rufwerk.orders.ordering.NumberOrder.Placed;
import rufwerk.orders.ordering.OrderDetails;
import rufwerk.orders.ordering.OrderId;
import rufwerk.orders.ordering.OrderState;
import rufwerk.orders.ordering.PhoneNumber;
import rufwerk.orders.ordering.Push;
import rufwerk.orders.verification.Area;
import rufwerk.orders.verification.VerificationId;

/** An order as it is stored. */
@Entity
@Table(name = "number_order")
class OrderRow extends PanacheEntityBase {

    @Id
    long id;

    @Column(name = "account_id")
    UUID accountId;

    @Column(name = "verification_id")
    UUID verificationId;

    String country;

    @Column(name = "area_code")
    String areaCode;

    @Column(name = "link_to_number")
    @Nullable
    String linkToNumber;

    @Column(name = "push_url")
    @Nullable
    String pushUrl;

    @Column(name = "sealed_push_secret")
    @Nullable
    String sealedPushSecret;

    @Enumerated(EnumType.STRING)
    OrderState state;

    @Column(name = "phone_number")
    @Nullable
    String phoneNumber;

    @Enumerated(EnumType.STRING)
    @Column(name = "failure_reason")
    @Nullable
    FailureReason failureReason;

    @Nullable
    String label;

    @Column(name = "received_at")
    Instant receivedAt;

    @Column(name = "changed_at")
    Instant changedAt;

    @Column(name = "asked_at")
    @Nullable
    Instant askedAt;

    @Column(name = "ends_at")
    @Nullable
    Instant endsAt;

    @Column(name = "end_reason")
    @Nullable
    String endReason;

    boolean test;

    @Version
    int version;

    static OrderRow of(NumberOrder order, Instant at, SealedSecrets secrets) {
        OrderDetails details = order.details();
        OrderRow row = new OrderRow();
        row.id = details.id().value();
        row.accountId = details.account().value();
        row.verificationId = details.verification().value();
        row.country = details.area().country();
        row.areaCode = details.area().areaCode();
        row.label = details.label();
        row.receivedAt = details.receivedAt();
        row.test = details.test();
        PhoneNumber linkTo = details.linkTo();
        if (linkTo != null) {
            row.linkToNumber = linkTo.e164();
        }
        Push push = details.push();
        if (push != null) {
            row.pushUrl = push.url().toString();
            row.sealedPushSecret = secrets.sealText(push.secret(), secretContext(details.id()));
        }
        row.become(order, at);
        return row;
    }

    void become(NumberOrder next, Instant at) {
        state = next.state();
        changedAt = at;
        switch (next) {
            case AwaitingVerification waiting -> {}
            case Placed placed -> askedAt = placed.askedAt();
            case Completed completed -> phoneNumber = completed.number().e164();
            case Ending ending -> endsAt = ending.endsAt();
            case Failed failed -> failureReason = failed.reason();
            case Cancelled cancelled -> {}
            case Ended ended -> {
                endReason = ended.end().reason();
                endsAt = ended.end().at();
            }
        }
    }

    NumberOrder toOrder(SealedSecrets secrets) {
        return pushUrl == null || sealedPushSecret == null
                ? withoutPush()
                : order(new Push(
                        URI.create(pushUrl), secrets.openText(sealedPushSecret, secretContext(new OrderId(id)))));
    }

    NumberOrder withoutPush() {
        return order(null);
    }

    private NumberOrder order(@Nullable Push push) {
        OrderDetails details = details(push);
        return switch (state) {
            case AWAITING_VERIFICATION -> new AwaitingVerification(details);
            case PLACED -> new Placed(details, changedAt, Objects.requireNonNullElse(askedAt, changedAt));
            case COMPLETED -> new Completed(details, number());
            case ENDING -> new Ending(details, number(), Objects.requireNonNull(endsAt));
            case FAILED -> new Failed(details, Objects.requireNonNull(failureReason));
            case CANCELLED -> new Cancelled(details, phoneNumber == null ? null : number());
            case ENDED ->
                new Ended(
                        details,
                        number(),
                        new NumberEnd(Objects.requireNonNull(endReason), Objects.requireNonNull(endsAt)));
        };
    }

    private PhoneNumber number() {
        return new PhoneNumber(Objects.requireNonNull(phoneNumber));
    }

    private OrderDetails details(@Nullable Push push) {
        return new OrderDetails(
                new OrderId(id),
                new AccountId(accountId),
                new VerificationId(verificationId),
                new Area(country, areaCode),
                linkToNumber == null ? null : new PhoneNumber(linkToNumber),
                push,
                label,
                receivedAt,
                test);
    }

    static String secretContext(OrderId id) {
        return "order " + id;
    }
}
