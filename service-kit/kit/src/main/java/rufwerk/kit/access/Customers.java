package rufwerk.kit.access;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import rufwerk.kit.access.ReplicatedAccount.Credential;
import rufwerk.kit.access.ReplicatedAccount.Kind;
import rufwerk.kit.access.ReplicatedAccount.Status;
import rufwerk.kit.secrets.SealedSecrets;

/**
 * Recognises customers by what they present, from memory alone: no request waits for a database or another service.
 * Whether what was recognised may do what is asked is for the {@link Gate} to say.
 *
 * <p>Keys are looked up by their SHA-256, so the time of a look-up says nothing about a key.
 */
@Singleton
public class Customers {
    private final Map<UUID, ReplicatedAccount> accounts = new ConcurrentHashMap<>();
    private final Map<Presented, KnownCredential> credentials = new ConcurrentHashMap<>();
    private final SealedSecrets secrets;
    private final Scope.Service service;
    private final Clock clock;

    Customers(SealedSecrets secrets, AccessConfig config, Clock clock) {
        this.secrets = secrets;
        this.service = config.service();
        this.clock = clock;
    }

    private record Presented(Kind kind, String lookup) {}

    /** How an account signs its requests in the seven dialect. */
    public record Signing(boolean required, List<String> secrets) {}

    public Optional<KnownCredential> byApiKey(String text) {
        return ApiKey.parse(text).flatMap(key -> find(Kind.API_KEY, Fingerprint.of(key.text())));
    }

    public Optional<KnownCredential> byTeniosAccessKey(String accessKey) {
        return find(Kind.TENIOS, Fingerprint.of(accessKey));
    }

    /** Whoever sends a user key still has to prove knowledge of its {@linkplain #secretOf secret}. */
    public Optional<KnownCredential> byZadarmaUserKey(String userKey) {
        return find(Kind.ZADARMA, userKey);
    }

    /** Whether a caller who was let in a while ago would be let in still. */
    public boolean isStillOpen(Caller caller, Access access) {
        ReplicatedAccount known = accounts.get(caller.accountId());
        return known != null
                && known.status() == Status.ACTIVE
                && known.credentials().stream()
                        .filter(credential -> credential.id().equals(caller.credentialId()))
                        .map(credential -> KnownCredential.of(caller.accountId(), credential, service))
                        .anyMatch(credential -> credential.isOpenAt(clock.instant())
                                && credential.allowed().contains(access));
    }

    /** The signing secret of a credential of a kind that has one. */
    public String secretOf(KnownCredential credential) {
        return secrets.openText(
                Objects.requireNonNull(credential.sealedSecret(), "A credential of this kind has no secret"),
                ReplicatedAccount.secretContext(credential.caller().credentialId()));
    }

    /** While a secret is replaced there are two. */
    public Signing signingOf(UUID account) {
        ReplicatedAccount known = accounts.get(account);
        if (known == null) {
            return new Signing(false, List.of());
        }
        return new Signing(
                known.signingRequired(),
                known.credentials().stream()
                        .filter(credential -> credential.kind() == Kind.SEVEN_SIGNING)
                        .map(credential -> KnownCredential.of(account, credential, service))
                        .filter(credential -> credential.isOpenAt(clock.instant()))
                        .map(this::secretOf)
                        .toList());
    }

    /** Takes over the state of an account, unless a newer one is known. True when something changed. */
    synchronized boolean learn(ReplicatedAccount account) {
        ReplicatedAccount before = accounts.get(account.accountId());
        if (before != null && before.version() >= account.version()) {
            return false;
        }
        List<Credential> open = account.status() == Status.ACTIVE ? account.credentials() : List.of();
        Map<Presented, KnownCredential> next = new HashMap<>();
        open.forEach(credential ->
                next.put(presented(credential), KnownCredential.of(account.accountId(), credential, service)));
        accounts.put(account.accountId(), account);
        credentials.putAll(next);
        if (before != null) {
            before.credentials().stream()
                    .map(Customers::presented)
                    .filter(presented -> !next.containsKey(presented))
                    .forEach(credentials::remove);
        }
        return true;
    }

    /** Recognises nobody of the account any more, until something newer is learned about it. */
    synchronized void forget(UUID account) {
        ReplicatedAccount before = accounts.remove(account);
        if (before != null) {
            before.credentials().stream().map(Customers::presented).forEach(credentials::remove);
        }
    }

    /** How many secrets of all known accounts are sealed under another master key than the current one. */
    long secretsUnderOldKeys() {
        return accounts.values().stream()
                .flatMap(account -> account.credentials().stream())
                .map(Credential::sealedSecret)
                .filter(secret -> secret != null && !secrets.isCurrent(secret))
                .count();
    }

    private static Presented presented(Credential credential) {
        return new Presented(credential.kind(), credential.lookup());
    }

    private Optional<KnownCredential> find(Kind kind, String lookup) {
        return Optional.ofNullable(credentials.get(new Presented(kind, lookup)))
                .filter(credential -> credential.isOpenAt(clock.instant()));
    }
}
