package rufwerk.orders.accounts.store;

import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
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
    String status;
    long version;

    @Column(name = "created_at")
    Instant createdAt;

    static AccountRow of(Account account, Instant now) {
        AccountRow row = new AccountRow();
        row.id = account.id().value();
        row.name = account.name();
        row.status = "ACTIVE";
        row.version = account.version();
        row.createdAt = now;
        return row;
    }

    Account toAccount(List<CredentialRow> credentials) {
        return new Account(
                new AccountId(id),
                name,
                version,
                credentials.stream().map(CredentialRow::toCredential).toList());
    }
}
