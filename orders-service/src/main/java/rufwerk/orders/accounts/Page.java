package rufwerk.orders.accounts;

import java.util.List;

/** A part of a long list, and whether there is more. */
public record Page<T>(List<T> items, boolean more) {
    public Page {
        items = List.copyOf(items);
    }

    /** Of one more than was asked for, which tells whether there is a next page. */
    public static <T> Page<T> of(List<T> found, int limit) {
        return found.size() > limit ? new Page<>(found.subList(0, limit), true) : new Page<>(found, false);
    }
}
