package rufwerk.orders.ordering.store;

import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Locale;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import rufwerk.orders.ordering.OrderChange;
import rufwerk.orders.ordering.OrderState;

/** A line of an order's history, which the database writes when the order changes its state. */
@Entity
@Immutable
@Table(name = "order_change")
class OrderChangeRow extends PanacheEntityBase {
    @Id
    long step;

    @Column(name = "order_id")
    long orderId;

    @Enumerated(EnumType.STRING)
    OrderState state;

    @Nullable
    String reason;

    @Column(name = "changed_at")
    Instant changedAt;

    OrderChange toChange() {
        return new OrderChange(state, reason == null ? null : reason.toLowerCase(Locale.ROOT), changedAt);
    }
}
