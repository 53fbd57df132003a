package rufwerk.orders.privacy;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import rufwerk.orders.accounts.AccountId;
import rufwerk.orders.accounts.Operator;
import rufwerk.orders.accounts.RetireAccount;

/** Keeps everything about an account from being forgotten, until that is lifted again. Both leave a line in the audit log. */
@ApplicationScoped
public class HoldData {
    private final Erasures erasures;
    private final RetireAccount retireAccount;
    private final PrivacyAnnouncements announcements;
    private final Clock clock;

    HoldData(Erasures erasures, RetireAccount retireAccount, PrivacyAnnouncements announcements, Clock clock) {
        this.erasures = erasures;
        this.retireAccount = retireAccount;
        this.announcements = announcements;
        this.clock = clock;
    }

    @WithSession
    public Uni<@Nullable Hold> find(AccountId account) {
        return erasures.hold(account);
    }

    /** The same reason again changes nothing. Null for an account that is unknown or erased. */
    @WithTransaction
    public Uni<@Nullable Hold> place(AccountId account, String reason, Operator operator) {
        Instant now = clock.instant();
        var hold = new Hold(account, reason, operator, now);
        return retireAccount
                .lock(account)
                .chain(known -> known
                        ? erasures.hold(account)
                                .chain(before ->
                                        before != null && before.reason().equals(reason)
                                                ? Uni.createFrom().item(before)
                                                : erasures.place(hold)
                                                        .chain(() -> retireAccount.noteHold(
                                                                account, operator, reasonOf(before), reason))
                                                        .chain(() -> announcements.hold(account, true, now))
                                                        .replaceWith(hold))
                        : Uni.createFrom().nullItem());
    }

    /** Whether the account is known. Where nothing holds it, nothing changes. */
    @WithTransaction
    public Uni<Boolean> lift(AccountId account, Operator operator) {
        return retireAccount
                .lock(account)
                .chain(known -> known
                        ? erasures.hold(account)
                                .chain(before -> before == null
                                        ? Uni.createFrom().item(true)
                                        : erasures.lift(account)
                                                .chain(() -> retireAccount.noteHold(
                                                        account, operator, before.reason(), null))
                                                .chain(() -> announcements.hold(account, false, clock.instant()))
                                                .replaceWith(true))
                        : Uni.createFrom().item(false));
    }

    private static @Nullable String reasonOf(@Nullable Hold hold) {
        return hold == null ? null : hold.reason();
    }
}
