package rufwerk.orders.accounts.store;

import java.util.Map;
import rufwerk.kit.access.ReplicatedAccount;
import rufwerk.kit.outbox.Topic;
import rufwerk.orders.accounts.Account;
import rufwerk.orders.accounts.Credential;
import rufwerk.orders.accounts.Terms;

/** An account as the other services learn it. */
final class AccountAnnouncement {
    static final Topic<ReplicatedAccount> TOPIC =
            new Topic<>(ReplicatedAccount.TOPIC, Map.of(ReplicatedAccount.class, ReplicatedAccount.TYPE));

    private AccountAnnouncement() {}

    static ReplicatedAccount of(Account account) {
        return new ReplicatedAccount(
                account.id().value(),
                account.version(),
                switch (account.status()) {
                    case ACTIVE -> ReplicatedAccount.Status.ACTIVE;
                    case SUSPENDED, CLOSED -> ReplicatedAccount.Status.SUSPENDED;
                },
                account.signingRequired(),
                account.credentials().stream().map(AccountAnnouncement::of).toList());
    }

    private static ReplicatedAccount.Credential of(Credential credential) {
        Terms terms = credential.terms();
        return new ReplicatedAccount.Credential(
                credential.id(),
                switch (credential.kind()) {
                    case API_KEY -> ReplicatedAccount.Kind.API_KEY;
                    case ZADARMA -> ReplicatedAccount.Kind.ZADARMA;
                    case TENIOS -> ReplicatedAccount.Kind.TENIOS;
                    case SEVEN_SIGNING -> ReplicatedAccount.Kind.SEVEN_SIGNING;
                },
                credential.lookup(),
                credential.test(),
                credential.sealedSecret(),
                terms.scopes(),
                terms.networks(),
                terms.expiresAt(),
                terms.requestsPerMinute());
    }
}
