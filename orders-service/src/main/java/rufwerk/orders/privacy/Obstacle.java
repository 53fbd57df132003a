package rufwerk.orders.privacy;

/** Why an account cannot be erased yet. */
public enum Obstacle {
    LEGAL_HOLD("is to be kept until an operator lifts the hold"),
    OPEN_ORDERS("has orders that are under way, or whose numbers were not given back"),
    OPEN_VERIFICATIONS("has verifications that are not decided"),
    LIVE_NUMBERS("has numbers that are not given back");

    private final String words;

    Obstacle(String words) {
        this.words = words;
    }

    /** What the account has or is. */
    public String words() {
        return words;
    }
}
