package rufwerk.orders.accounts;

/** Who changes something, by the name under which they signed in. */
public record Operator(String name) {
    /** What this service does without being told to. */
    public static final Operator THIS_SERVICE = new Operator("orders-service");

    public Operator {
        if (name.isBlank()) {
            throw new IllegalArgumentException("An operator has a name");
        }
    }
}
