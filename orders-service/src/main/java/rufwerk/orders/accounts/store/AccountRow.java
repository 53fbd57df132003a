package rufwerk.orders.accounts.store;

import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import rufwerk.orders.accounts.Account;
import rufwerk.orders.accounts.AccountId;

/** An account as it is stored. Its version is part of what others learn, so it is written here and not by Hibernate. */
@Entity
@Table(name = "account")
class AccountRow extends PanacheEntityBase {
    @Id
    UUID id;

    String name;

    @Enumerated(EnumType.STRING)
    Account.Status status;

    @Column(name = "signing_required")
    boolean signingRequired;

    long version;

    @Column(name = "created_at")
    Instant createdAt;

    static AccountRow of(Account account) {
        AccountRow row = new AccountRow();
        row.id = account.id().value();
        row.createdAt = account.openedAt();
        row.become(account);
        return row;
    }

    void become(Account next) {
        name = next.name();
        status = next.status();
        signingRequired = next.signingRequired();
        version = next.version();
    }

    Account toAccount(List<CredentialRow> credentials) {
        return new Account(
                new AccountId(id),
                name,
                status,
                signingRequired,
                version,
                createdAt,
                credentials.stream().map(CredentialRow::toCredential).toList());
    }
}
