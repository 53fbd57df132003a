package rufwerk.orders.accounts;

import java.util.List;
import java.util.stream.Stream;

/**
 * A customer's account with the credentials that open it.
 *
 * @param version grows with every change, so that the other services never replace newer knowledge by older
 */
public record Account(AccountId id, String name, long version, List<Credential> credentials) {
    private static final int LONGEST_NAME = 200;

    public Account {
        if (name.isBlank() || name.length() > LONGEST_NAME) {
            throw new IllegalArgumentException("An account's name has 1 to " + LONGEST_NAME + " characters");
        }
        credentials = List.copyOf(credentials);
    }

    public static Account open(AccountId id, String name) {
        return new Account(id, name, 1, List.of());
    }

    public Account with(Credential issued) {
        return new Account(
                id,
                name,
                version + 1,
                Stream.concat(credentials.stream(), Stream.of(issued)).toList());
    }
}
