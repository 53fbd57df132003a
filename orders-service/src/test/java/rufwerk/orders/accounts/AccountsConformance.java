package rufwerk.orders.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static rufwerk.orders.accounts.AccountFixtures.ANNA;
import static rufwerk.orders.accounts.AccountFixtures.NOON;
import static rufwerk.orders.accounts.AccountFixtures.aCredential;
import static rufwerk.orders.accounts.AccountFixtures.anAccount;
import static rufwerk.orders.accounts.AccountFixtures.anApiKey;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import rufwerk.orders.accounts.AccountQuery.Position;
import rufwerk.orders.accounts.Credential.Kind;

/** What every store of accounts promises; the twin in memory and the one in PostgreSQL pass it alike. */
public abstract class AccountsConformance {

    protected abstract Accounts accounts();

    /** Runs work in a transaction of its own. */
    protected abstract <T> T inTransaction(Supplier<Uni<T>> work);

    @Test
    void findsAnAccountAsItWasSaved() {
        Account account = added(anAccount());

        assertThat(found(account.id())).isEqualTo(account);
        assertThat(found(AccountId.random())).isNull();
    }

    @Test
    void keepsEverythingAboutACredential() {
        Account account = added(anAccount());
        UUID id = UUID.randomUUID();
        var restricted = new Credential(
                id,
                Kind.ZADARMA,
                "lookup of " + id,
                "rw_live_abcd",
                true,
                "sealed",
                new Terms(
                        "Billing",
                        List.of("numbers:read", "orders:write"),
                        List.of("192.0.2.0/24", "2001:db8::/32"),
                        Instant.parse("2031-01-01T00:00:00.123456Z"),
                        600),
                NOON);

        Account saved = changed(account, having(account, restricted));

        assertThat(found(account.id())).isEqualTo(saved);
        assertThat(saved.credentials()).containsExactly(restricted);
    }

    @Test
    void changesAddsAndRemovesCredentialsAtOnce() {
        Credential stays = anApiKey();
        Credential changes = anApiKey();
        Credential goes = anApiKey();
        Credential comes = aCredential(Kind.SEVEN_SIGNING, Terms.none());
        Account opened = added(anAccount());
        Account before = changed(opened, having(opened, stays, changes, goes));

        Credential changed = changes.under(AccountFixtures.until(NOON.plusSeconds(60)));
        changed(before, having(before, stays, changed, comes));

        assertThat(found(opened.id()).credentials()).containsExactlyInAnyOrder(stays, changed, comes);
    }

    @Test
    void givesEveryChangeTheNextVersion() {
        Account opened = added(anAccount());

        Account suspended = changed(opened, opened.in(Account.Status.SUSPENDED));

        assertThat(opened.version()).isEqualTo(1);
        assertThat(suspended.version()).isEqualTo(2);
        assertThat(found(opened.id())).isEqualTo(suspended);
    }

    @Test
    void listsTheNewestFirstAndGoesOnWhereAPageEnded() {
        String name = "Page " + UUID.randomUUID();
        List<AccountId> opened = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            // Some at the same moment, so that ids have to decide.
            opened.add(added(anAccount(name, NOON.plusSeconds(i / 2))).id());
        }

        List<AccountId> listed = new ArrayList<>();
        Position after = null;
        List<Account> page;
        do {
            var query = new AccountQuery(null, name, after, 2);
            page = inTransaction(() -> accounts().list(query));
            page.forEach(account -> listed.add(account.id()));
            after = page.isEmpty() ? null : Position.of(page.getLast());
        } while (!page.isEmpty());

        assertThat(listed).containsExactlyInAnyOrderElementsOf(opened);
        assertThat(listed.getFirst()).isEqualTo(opened.getLast());
    }

    @Test
    void listsAccountsWithTheirCredentials() {
        Account opened = added(anAccount("Keys " + UUID.randomUUID(), NOON));
        Account issued = changed(opened, having(opened, anApiKey()));

        assertThat(list(null, opened.name())).containsExactly(issued);
    }

    @Test
    void findsAPartOfANameInAnyCaseAsItIs() {
        String token = UUID.randomUUID().toString();
        Account percent = added(anAccount("100% Süd_Telecom " + token, NOON));
        added(anAccount("100 Nord-Telecom " + token, NOON));

        assertThat(list(null, "% süd_TELECOM " + token)).containsExactly(percent);
        assertThat(list(null, "telecom " + token)).hasSize(2);
    }

    @Test
    void listsByStatus() {
        String name = "Status " + UUID.randomUUID();
        Account active = added(anAccount(name, NOON));
        Account opened = added(anAccount(name, NOON));
        Account suspended = changed(opened, opened.in(Account.Status.SUSPENDED));

        assertThat(list(Account.Status.ACTIVE, name)).containsExactly(active);
        assertThat(list(Account.Status.SUSPENDED, name)).containsExactly(suspended);
    }

    @Test
    void writesEveryChangeIntoTheAuditLog() {
        Account opened = added(anAccount());
        Credential issued = anApiKey();
        var cause = new Cause(AuditAction.CREDENTIAL_ISSUED, new Operator("bert"), issued.id());
        var change = new AccountChange(opened, having(opened, issued), cause, NOON.plusSeconds(1));
        inTransaction(() -> accounts().save(change));

        List<AuditEntry> entries = inTransaction(() -> accounts().audit(opened.id(), null, 10));

        assertThat(entries)
                .extracting(AuditEntry::cause)
                .containsExactly(cause, Cause.of(AuditAction.ACCOUNT_OPENED, ANNA));
        assertThat(entries.getFirst())
                .isEqualTo(new AuditEntry(
                        entries.getFirst().id(), NOON.plusSeconds(1), opened.id(), cause, Difference.of(change)));
    }

    @Test
    void readsTheAuditLogInPages() {
        Account account = added(anAccount());
        for (int i = 0; i < 4; i++) {
            account = changed(account, account.in(i % 2 == 0 ? Account.Status.SUSPENDED : Account.Status.ACTIVE));
        }
        AccountId id = account.id();

        List<AuditEntry> first = inTransaction(() -> accounts().audit(id, null, 3));
        List<AuditEntry> rest =
                inTransaction(() -> accounts().audit(id, first.getLast().id(), 3));

        assertThat(first).hasSize(3).isSortedAccordingTo((a, b) -> Long.compare(b.id(), a.id()));
        assertThat(rest).hasSize(2);
        assertThat(rest.getLast().cause().action()).isEqualTo(AuditAction.ACCOUNT_OPENED);
        assertThat(inTransaction(() -> accounts().audit(null, null, 100))).containsAll(first);
    }

    private Account added(Account account) {
        return inTransaction(() -> accounts().save(AccountChange.opening(account, ANNA)));
    }

    /** As a use case does it: the account is read in the transaction that changes it. */
    private Account changed(Account before, Account after) {
        return inTransaction(() -> accounts()
                .findForChange(before.id())
                .chain(found -> accounts()
                        .save(new AccountChange(found, after, Cause.of(AuditAction.STATUS_SET, ANNA), NOON))));
    }

    private Account found(AccountId id) {
        return inTransaction(() -> accounts().find(id));
    }

    private List<Account> list(Account.Status status, String namePart) {
        return inTransaction(() -> accounts().list(new AccountQuery(status, namePart, null, 10)));
    }

    private static Account having(Account account, Credential... credentials) {
        return new Account(
                account.id(),
                account.name(),
                account.status(),
                account.signingRequired(),
                account.version(),
                account.openedAt(),
                List.of(credentials));
    }
}
