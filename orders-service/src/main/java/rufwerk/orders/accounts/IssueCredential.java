package rufwerk.orders.accounts;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.HexFormat;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import rufwerk.kit.access.ApiKey;
import rufwerk.kit.access.Fingerprint;
import rufwerk.kit.access.ReplicatedAccount;
import rufwerk.kit.secrets.SealedSecrets;

/** Issues a credential of one of the kinds. What is secret about it leaves here once and is then gone. */
@ApplicationScoped
public class IssueCredential {
    private static final int ZADARMA_KEY_BYTES = 10;

    private final Accounts accounts;
    private final SealedSecrets secrets;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    IssueCredential(Accounts accounts, SealedSecrets secrets, Clock clock) {
        this.accounts = accounts;
        this.secrets = secrets;
        this.clock = clock;
    }

    /** Null when there is no such account. */
    @WithTransaction
    public Uni<@Nullable Issued> to(AccountId account, Credential.Kind kind, boolean test) {
        Draft draft = draft(kind, test);
        return accounts.findForChange(account)
                .chain(found -> found == null
                        ? Uni.createFrom().nullItem()
                        : accounts.save(found.with(draft.kept())).replaceWith(draft.issued()));
    }

    private record Draft(Issued issued, Credential kept) {}

    private Draft draft(Credential.Kind kind, boolean test) {
        UUID id = UUID.randomUUID();
        return switch (kind) {
            case API_KEY -> {
                ApiKey key = ApiKey.issue(test);
                yield new Draft(
                        new Issued.ApiKey(id, key.text()), kept(id, kind, Fingerprint.of(key.text()), test, null));
            }
            case ZADARMA -> {
                String userKey = randomHex();
                String secret = randomHex();
                String sealed = secrets.sealText(secret, ReplicatedAccount.secretContext(id));
                yield new Draft(new Issued.Zadarma(id, userKey, secret), kept(id, kind, userKey, test, sealed));
            }
            case TENIOS -> {
                String accessKey = UUID.randomUUID().toString();
                yield new Draft(
                        new Issued.Tenios(id, accessKey), kept(id, kind, Fingerprint.of(accessKey), test, null));
            }
        };
    }

    private Credential kept(UUID id, Credential.Kind kind, String lookup, boolean test, @Nullable String sealedSecret) {
        return new Credential(id, kind, lookup, test, sealedSecret, clock.instant());
    }

    private String randomHex() {
        byte[] bytes = new byte[ZADARMA_KEY_BYTES];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
