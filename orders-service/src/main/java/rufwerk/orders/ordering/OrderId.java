package rufwerk.orders.ordering;

/** The id of an order; an integer, because TENIOS's clients expect one. */
public record OrderId(long value) {
    @Override
    public String toString() {
        return Long.toString(value);
    }
}
