package rufwerk.numbers.inventory.store;

import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import rufwerk.numbers.inventory.DirectionId;
import rufwerk.numbers.inventory.InventoryNumber;
import rufwerk.numbers.inventory.PhoneNumber;

/** A number as it is stored. Changed by statements that name the state they expect, never through this object. */
@Entity
@Table(name = "phone_number")
class NumberRow extends PanacheEntityBase {
    /** By name, for statements in SQL: after an asterisk, a column that a newer version adds would break those that run. */
    static final String COLUMNS = """
            number, direction_id, state, free_since, account_id, active_since""";

    @Id
    String number;

    @Column(name = "direction_id")
    long directionId;

    String state;

    @Column(name = "free_since")
    @Nullable
    Instant freeSince;

    @Column(name = "account_id")
    @Nullable
    UUID accountId;

    @Column(name = "active_since")
    @Nullable
    Instant activeSince;

    boolean isFree() {
        return state.equals("free");
    }

    /** Of a free number, and of a held one whose hold is over. */
    InventoryNumber.Free toFree() {
        if (freeSince == null) {
            throw new IllegalStateException("The number is not free");
        }
        return new InventoryNumber.Free(new PhoneNumber(number), new DirectionId(directionId), freeSince);
    }
}
