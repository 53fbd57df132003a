package rufwerk.kit.privacy;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table, and what it holds about accounts.
 *
 * <p>Tables that hold nothing are listed as well: each service's tests compare the list with its database, so that none is
 * forgotten.
 *
 * @param export what is told about an account, as SQL with {@code :account}; null: nothing
 * @param erasure takes everything about an account out of the table, as SQL with {@code :account}; harmless when repeated
 */
public record Holding(String table, @Nullable String export, List<String> erasure) {
    public Holding {
        erasure = List.copyOf(erasure);
    }

    /** Rows that belong to an account and go with it. */
    public static Holding of(String table) {
        return rows(table, "account_id = :account");
    }

    /** Rows that belong to an account by a condition with {@code :account}, and go with it. */
    public static Holding rows(String table, String condition) {
        return new Holding(
                table,
                "SELECT * FROM " + table + " WHERE " + condition,
                List.of("DELETE FROM " + table + " WHERE " + condition));
    }

    /** Nothing about any account, or nothing that lasts for longer than a day. */
    public static Holding nothing(String table) {
        return new Holding(table, null, List.of());
    }

    /** The rows stay, for bills and as evidence, but nothing in them leads to a person. */
    public Holding keptWithout(String... statements) {
        return new Holding(table, export, List.of(statements));
    }

    /** Other words for what is told: secrets are nobody's business, ours neither. */
    public Holding telling(String select) {
        return new Holding(table, select, erasure);
    }

    public Holding tellingNothing() {
        return new Holding(table, null, erasure);
    }
}
