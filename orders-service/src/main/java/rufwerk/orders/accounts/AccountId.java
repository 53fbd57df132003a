package rufwerk.orders.accounts;

import java.util.UUID;

/** The id of an account. */
public record AccountId(UUID value) {
    public static AccountId random() {
        return new AccountId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
