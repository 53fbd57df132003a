package rufwerk.kit.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import rufwerk.kit.access.ReplicatedAccount.Credential;
import rufwerk.kit.access.ReplicatedAccount.Kind;
import rufwerk.kit.access.ReplicatedAccount.Status;
import rufwerk.kit.secrets.SealedSecrets;

/**
 * Recognises customers by what they present, from memory alone: no request waits for a database or another service.
 *
 * <p>Keys are looked up by their SHA-256, so the time of a look-up says nothing about a key.
 */
@ApplicationScoped
public class Customers {
    private final Map<UUID, ReplicatedAccount> accounts = new ConcurrentHashMap<>();
    private final Map<Presented, Known> credentials = new ConcurrentHashMap<>();
    private final SealedSecrets secrets;

    Customers(SealedSecrets secrets) {
        this.secrets = secrets;
    }

    private record Presented(Kind kind, String lookup) {}

    private record Known(UUID accountId, Credential credential) {
        Caller caller() {
            return new Caller(accountId, credential.id(), credential.test());
        }
    }

    /** A Zadarma caller who still has to prove knowledge of the secret. */
    public record Claimed(Caller caller, String secret) {}

    public Optional<Caller> byApiKey(String text) {
        return ApiKey.parse(text)
                .flatMap(key -> find(Kind.API_KEY, Fingerprint.of(key.text())))
                .map(Known::caller);
    }

    public Optional<Caller> byTeniosAccessKey(String accessKey) {
        return find(Kind.TENIOS, Fingerprint.of(accessKey)).map(Known::caller);
    }

    public Optional<Claimed> byZadarmaUserKey(String userKey) {
        return find(Kind.ZADARMA, userKey)
                .filter(known -> known.credential().sealedSecret() != null)
                .map(known -> new Claimed(
                        known.caller(),
                        secrets.openText(
                                java.util.Objects.requireNonNull(
                                        known.credential().sealedSecret()),
                                ReplicatedAccount.secretContext(
                                        known.credential().id()))));
    }

    /** Takes over the state of an account, unless a newer one is known. True when something changed. */
    synchronized boolean learn(ReplicatedAccount account) {
        ReplicatedAccount before = accounts.get(account.accountId());
        if (before != null && before.version() >= account.version()) {
            return false;
        }
        accounts.put(account.accountId(), account);
        List<Credential> open = account.status() == Status.ACTIVE ? account.credentials() : List.of();
        open.forEach(credential -> credentials.put(presented(credential), new Known(account.accountId(), credential)));
        if (before != null) {
            before.credentials().stream()
                    .filter(credential ->
                            open.stream().noneMatch(still -> presented(still).equals(presented(credential))))
                    .forEach(revoked -> credentials.remove(presented(revoked)));
        }
        return true;
    }

    private static Presented presented(Credential credential) {
        return new Presented(credential.kind(), credential.lookup());
    }

    private Optional<Known> find(Kind kind, String lookup) {
        return Optional.ofNullable(credentials.get(new Presented(kind, lookup)));
    }
}
