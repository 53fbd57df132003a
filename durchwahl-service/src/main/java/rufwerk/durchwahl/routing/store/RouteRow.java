package rufwerk.durchwahl.routing.store;

import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import rufwerk.durchwahl.routing.CalledNumber;
import rufwerk.durchwahl.routing.Route;

/** A number of the pool as routing sees it; leasing alone writes the table. */
@Entity
@Immutable
@Table(name = "pool_number")
class RouteRow extends PanacheEntityBase {
    @Id
    String number;

    @Nullable
    String destination;

    @Column(name = "valid_until")
    Instant validUntil;

    Route toRoute() {
        return new Route(new CalledNumber(number), Objects.requireNonNull(destination), validUntil);
    }
}
