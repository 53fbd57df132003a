package rufwerk.orders.accounts;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Accounts and credentials for tests; override only what the test is about. */
public final class AccountFixtures {
    public static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    public static final Operator ANNA = new Operator("anna");

    private AccountFixtures() {}

    public static Account anAccount() {
        return anAccount("A customer", NOON);
    }

    public static Account anAccount(String name, Instant openedAt) {
        return Account.open(AccountId.random(), name, openedAt);
    }

    public static Credential anApiKey() {
        return aCredential(Credential.Kind.API_KEY, Terms.none());
    }

    public static Credential aCredential(Credential.Kind kind, Terms terms) {
        UUID id = UUID.randomUUID();
        return new Credential(id, kind, "lookup of " + id, "rw_live_abcd", false, null, terms, NOON);
    }

    public static Terms until(Instant end) {
        return new Terms(null, AccessNotation.everyScope(), List.of(), end, null);
    }
}
