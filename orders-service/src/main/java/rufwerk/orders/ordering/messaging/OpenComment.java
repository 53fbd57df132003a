package rufwerk.orders.ordering.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import rufwerk.kit.secrets.SealedSecrets;
import rufwerk.kit.secrets.UnopenableSecret;

/** Opens what a reviewer said to the customer. Releases from before sent it as it was. */
@ApplicationScoped
class OpenComment {
    private final SealedSecrets secrets;

    OpenComment(SealedSecrets secrets) {
        this.secrets = secrets;
    }

    @Nullable
    String of(UUID verification, @Nullable String sealed) {
        try {
            return sealed == null ? null : secrets.openText(sealed, "comment " + verification);
        } catch (UnopenableSecret notSealed) {
            return sealed;
        }
    }
}
