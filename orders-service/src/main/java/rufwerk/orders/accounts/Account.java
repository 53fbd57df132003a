package rufwerk.orders.accounts;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * A customer's account with the credentials that open it.
 *
 * @param signingRequired whether requests of the seven dialect have to be signed
 * @param version grows with every {@link AccountChange}, so that the other services never replace newer knowledge by
 *     older
 * @param credentials also those that expired lately, so that it can be seen why a key has stopped working
 */
public record Account(
        AccountId id,
        String name,
        Status status,
        boolean signingRequired,
        long version,
        Instant openedAt,
        List<Credential> credentials) {
    private static final String ERASED = "erased";
    private static final int LONGEST_NAME = 200;
    private static final int MOST_OPEN_CREDENTIALS = 100;

    public Account {
        if (name.isBlank() || name.length() > LONGEST_NAME) {
            throw new IllegalArgumentException("An account's name has 1 to " + LONGEST_NAME + " characters");
        }
        openedAt = openedAt.truncatedTo(ChronoUnit.MICROS);
        credentials = List.copyOf(credentials);
    }

    /** Whether the account's credentials open anything. */
    public enum Status {
        ACTIVE,
        SUSPENDED,
        /** For good: everything about it is erased. */
        CLOSED
    }

    public static Account open(AccountId id, String name, Instant now) {
        return new Account(id, name, Status.ACTIVE, false, 1, now, List.of());
    }

    public Outcome<Account> with(Credential issued, Instant now) {
        if (!issued.isOpenAt(now)) {
            return Outcome.refused(Refusal.EXPIRY_IN_THE_PAST);
        }
        Account next =
                having(Stream.concat(credentials.stream(), Stream.of(issued)).toList());
        return next.openCredentials(now).count() > MOST_OPEN_CREDENTIALS
                ? Outcome.refused(Refusal.TOO_MANY_CREDENTIALS)
                : Outcome.done(next);
    }

    /** The old credential stays open until then, but never longer than it would have been. */
    public Outcome<Account> replacing(Credential old, Credential successor, Instant until, Instant now) {
        return changing(old.id(), replaced -> replaced.under(replaced.terms().endingBy(until)))
                .with(successor, now);
    }

    public Outcome<Account> restricting(Credential credential, Terms terms, Instant now) {
        return terms.reachBeyond(now)
                ? Outcome.done(changing(credential.id(), restricted -> restricted.under(terms)))
                : Outcome.refused(Refusal.EXPIRY_IN_THE_PAST);
    }

    /** A credential that is gone already stays gone. */
    public Account without(UUID credential) {
        return having(credentials.stream()
                .filter(kept -> !kept.id().equals(credential))
                .toList());
    }

    public Account in(Status next) {
        return new Account(id, name, next, signingRequired, version, openedAt, credentials);
    }

    /** Without anything that leads to whose it was. */
    Account closed() {
        return new Account(id, ERASED, Status.CLOSED, false, version, openedAt, List.of());
    }

    public Outcome<Account> requiringSigning(boolean required, Instant now) {
        boolean possible = openCredentials(now).anyMatch(open -> open.kind() == Credential.Kind.SEVEN_SIGNING);
        return required && !signingRequired && !possible
                ? Outcome.refused(Refusal.NO_SIGNING_SECRET)
                : Outcome.done(new Account(id, name, status, required, version, openedAt, credentials));
    }

    /**
     * Its secrets sealed again, from id and sealed secret of each credential. What they open does not change, but the
     * other services have to learn it.
     */
    public Account resealed(BiFunction<UUID, String, String> reseal) {
        return having(credentials.stream()
                .map(credential -> credential.sealedSecret() == null
                        ? credential
                        : credential.sealedAs(reseal.apply(credential.id(), credential.sealedSecret())))
                .toList());
    }

    /** The credential, if something can still be done with it. */
    public Outcome<Credential> openCredential(UUID credential, Instant now) {
        return credentials.stream()
                .filter(kept -> kept.id().equals(credential))
                .findAny()
                .map(kept -> kept.isOpenAt(now)
                        ? Outcome.done(kept)
                        : Outcome.<Credential>refused(Refusal.CREDENTIAL_EXPIRED))
                .orElseGet(() -> Outcome.refused(Refusal.NO_SUCH_CREDENTIAL));
    }

    public Stream<Credential> openCredentials(Instant now) {
        return credentials.stream().filter(credential -> credential.isOpenAt(now));
    }

    Account withoutExpiredBefore(Instant moment) {
        return having(openCredentials(moment).toList());
    }

    Account withVersion(long next) {
        return new Account(id, name, status, signingRequired, next, openedAt, credentials);
    }

    private Account changing(UUID credential, UnaryOperator<Credential> change) {
        return having(credentials.stream()
                .map(kept -> kept.id().equals(credential) ? change.apply(kept) : kept)
                .toList());
    }

    private Account having(List<Credential> next) {
        return new Account(id, name, status, signingRequired, version, openedAt, next);
    }
}
