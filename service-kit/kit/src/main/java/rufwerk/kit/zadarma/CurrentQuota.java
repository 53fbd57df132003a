package rufwerk.kit.zadarma;

import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import rufwerk.kit.limits.Quota;

/** What the customer of this request has left, once a limit was asked. */
@RequestScoped
class CurrentQuota {
    private @Nullable Quota quota;

    void set(Quota left) {
        this.quota = left;
    }

    Optional<Quota> get() {
        return Optional.ofNullable(quota);
    }
}
