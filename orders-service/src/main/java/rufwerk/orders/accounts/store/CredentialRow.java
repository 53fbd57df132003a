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
import org.jspecify.annotations.Nullable;
import rufwerk.orders.accounts.AccountId;
import rufwerk.orders.accounts.Credential;
import rufwerk.orders.accounts.Terms;

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

    @Column(name = "key_prefix")
    @Nullable
    String keyPrefix;

    boolean test;

    @Column(name = "sealed_secret")
    @Nullable
    String sealedSecret;

    @Nullable
    String label;

    String[] scopes;
    String[] networks;

    @Column(name = "expires_at")
    @Nullable
    Instant expiresAt;

    @Column(name = "requests_per_minute")
    @Nullable
    Integer requestsPerMinute;

    @Column(name = "issued_at")
    Instant issuedAt;

    static CredentialRow of(AccountId account, Credential credential) {
        Terms terms = credential.terms();
        CredentialRow row = new CredentialRow();
        row.id = credential.id();
        row.accountId = account.value();
        row.kind = credential.kind();
        row.lookup = credential.lookup();
        row.keyPrefix = credential.keyPrefix();
        row.test = credential.test();
        row.sealedSecret = credential.sealedSecret();
        row.label = terms.label();
        row.scopes = terms.scopes().toArray(String[]::new);
        row.networks = terms.networks().toArray(String[]::new);
        row.expiresAt = terms.expiresAt();
        row.requestsPerMinute = terms.requestsPerMinute();
        row.issuedAt = credential.issuedAt();
        return row;
    }

    Credential toCredential() {
        Terms terms = new Terms(label, List.of(scopes), List.of(networks), expiresAt, requestsPerMinute);
        return new Credential(id, kind, lookup, keyPrefix, test, sealedSecret, terms, issuedAt);
    }
}
