package rufwerk.orders.accounts.store;

import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import rufwerk.orders.accounts.AccountId;
import rufwerk.orders.accounts.Credential;

/** A credential as it is stored. */
@Entity
@Table(name = "credential")
class CredentialRow extends PanacheEntityBase {
    @Id
    UUID id;

    @Column(name = "account_id")
    UUID accountId;

    @Enumerated(EnumType.STRING)
    Credential.Kind kind;

    String lookup;
    boolean test;

    @Column(name = "sealed_secret")
    @Nullable
    String sealedSecret;

    @Column(name = "issued_at")
    Instant issuedAt;

    static CredentialRow of(AccountId account, Credential credential) {
        CredentialRow row = new CredentialRow();
        row.id = credential.id();
        row.accountId = account.value();
        row.kind = credential.kind();
        row.lookup = credential.lookup();
        row.test = credential.test();
        row.issuedAt = credential.issuedAt();
        row.become(credential);
        return row;
    }

    void become(Credential next) {
        sealedSecret = next.sealedSecret();
    }

    Credential toCredential() {
        return new Credential(id, kind, lookup, test, sealedSecret, issuedAt);
    }
}
