package rufwerk.orders.accounts.store;

import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import rufwerk.orders.accounts.AccountChange;
import rufwerk.orders.accounts.AccountId;
import rufwerk.orders.accounts.AuditAction;
import rufwerk.orders.accounts.AuditEntry;
import rufwerk.orders.accounts.Cause;
import rufwerk.orders.accounts.Difference;
import rufwerk.orders.accounts.Operator;

/** A line of the audit log as it is stored; the database refuses to change it. */
@Entity
@Table(name = "audit_entry")
class AuditRow extends PanacheEntityBase {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable
    Long id;

    Instant at;

    String operator;

    @Enumerated(EnumType.STRING)
    AuditAction action;

    @Column(name = "account_id")
    UUID accountId;

    @Column(name = "credential_id")
    @Nullable
    UUID credentialId;

    @Column(name = "before")
    String stateBefore;

    @Column(name = "after")
    String stateAfter;

    static AuditRow of(AccountChange change, FactsAsJson json) {
        return of(change.after().id(), change.cause(), Difference.of(change), change.at(), json);
    }

    static AuditRow of(AccountId account, Cause cause, Difference difference, Instant at, FactsAsJson json) {
        AuditRow row = new AuditRow();
        row.at = at;
        row.operator = cause.operator().name();
        row.action = cause.action();
        row.accountId = account.value();
        row.credentialId = cause.credential();
        row.stateBefore = json.write(difference.before());
        row.stateAfter = json.write(difference.after());
        return row;
    }

    AuditEntry toEntry(FactsAsJson json) {
        return new AuditEntry(
                Objects.requireNonNull(id),
                at,
                new AccountId(accountId),
                new Cause(action, new Operator(operator), credentialId),
                new Difference(json.read(stateBefore), json.read(stateAfter)));
    }
}
