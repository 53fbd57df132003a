package rufwerk.orders.accounts.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import rufwerk.orders.accounts.Account;

/** An account as operators see it: what opens it, but nothing that would open it. */
record AccountView(
        UUID id,
        @Schema(examples = "Example Telecom") String name,
        @Schema(examples = "active") String status,

        @Schema(description = "Whether requests of the seven dialect have to be signed", examples = "false")
        boolean signingRequired,

        Instant openedAt,

        @Schema(description = "Open ones, and those that expired lately")
        List<CredentialView> credentials) {

    static AccountView of(Account account, Instant now) {
        return new AccountView(
                account.id().value(),
                account.name(),
                Words.of(account.status()),
                account.signingRequired(),
                account.openedAt(),
                account.credentials().stream()
                        .map(credential -> CredentialView.of(credential, now))
                        .toList());
    }
}
