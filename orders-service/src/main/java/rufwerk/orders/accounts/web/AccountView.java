package rufwerk.orders.accounts.web;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import rufwerk.orders.accounts.Account;
import rufwerk.orders.accounts.Credential;

/** An account as operators see it: what opens it, but nothing that would open it. */
record AccountView(UUID id, String name, String status, List<CredentialSummary> credentials) {

    /** One credential without its secret part. */
    record CredentialSummary(UUID id, String kind, String mode, Instant issuedAt) {

        static CredentialSummary of(Credential credential) {
            return new CredentialSummary(
                    credential.id(),
                    credential.kind().name().toLowerCase(Locale.ROOT),
                    credential.test() ? "test" : "live",
                    credential.issuedAt());
        }
    }

    static AccountView of(Account account) {
        return new AccountView(
                account.id().value(),
                account.name(),
                account.status().name().toLowerCase(Locale.ROOT),
                account.credentials().stream().map(CredentialSummary::of).toList());
    }
}
