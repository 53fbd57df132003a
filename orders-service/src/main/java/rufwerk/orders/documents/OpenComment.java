package rufwerk.orders.documents;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import rufwerk.kit.secrets.SealedSecrets;
import rufwerk.kit.secrets.UnopenableSecret;

/** Opens what a reviewer said to the customer. Releases from before sent it as it was. */
@ApplicationScoped
public class OpenComment {
    private final SealedSecrets secrets;

    OpenComment(SealedSecrets secrets) {
        this.secrets = secrets;
    }

    /** @param about the id of what was decided */
    @Nullable
    public String of(UUID about, @Nullable String sealed) {
        try {
            return sealed == null ? null : secrets.openText(sealed, "comment " + about);
        } catch (UnopenableSecret notSealed) {
            return sealed;
        }
    }
}
