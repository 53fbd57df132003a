package rufwerk.orders.accounts;

import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/**
 * A customer's account with the credentials that open it.
 *
 * @param version grows with every change, so that the other services never replace newer knowledge by older
 */
public record Account(AccountId id, String name, Status status, long version, List<Credential> credentials) {
    private static final int LONGEST_NAME = 200;

    public Account {
        if (name.isBlank() || name.length() > LONGEST_NAME) {
            throw new IllegalArgumentException("An account's name has 1 to " + LONGEST_NAME + " characters");
        }
        credentials = List.copyOf(credentials);
    }

    /** Whether the account's credentials open anything. */
    public enum Status {
        ACTIVE,
        SUSPENDED
    }

    public static Account open(AccountId id, String name) {
        return new Account(id, name, Status.ACTIVE, 1, List.of());
    }

    public Account with(Credential issued) {
        return changed(
                status, Stream.concat(credentials.stream(), Stream.of(issued)).toList());
    }

    /** The account itself when it has no such credential. */
    public Account without(UUID credential) {
        List<Credential> left = credentials.stream()
                .filter(kept -> !kept.id().equals(credential))
                .toList();
        return left.size() == credentials.size() ? this : changed(status, left);
    }

    /** The account itself when it has this status already. */
    public Account in(Status next) {
        return next == status ? this : changed(next, credentials);
    }

    /**
     * Its secrets sealed again, from id and sealed secret of each credential; the account itself when all stay the same.
     * What they open does not change, but the other services have to learn it.
     */
    public Account resealed(BiFunction<UUID, String, String> reseal) {
        List<Credential> resealed = credentials.stream()
                .map(credential -> credential.sealedSecret() == null
                        ? credential
                        : credential.sealedAs(reseal.apply(credential.id(), credential.sealedSecret())))
                .toList();
        return resealed.equals(credentials) ? this : changed(status, resealed);
    }

    private Account changed(Status nextStatus, List<Credential> nextCredentials) {
        return new Account(id, name, nextStatus, version + 1, nextCredentials);
    }
}
