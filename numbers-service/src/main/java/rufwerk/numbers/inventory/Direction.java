package rufwerk.numbers.inventory;

/** An area code whose numbers are on offer, with everything these have in common. */
public record Direction(DirectionId id, Offer offer) {

    /**
     * A direction as operators describe it.
     *
     * @param name place or kind of the numbers, for people: {@code Köln}
     * @param type as operators call it: {@code geographic}, {@code mobile}, …
     */
    public record Offer(Country country, AreaCode areaCode, String name, String type, Fees fees, Features features) {}

    public Country country() {
        return offer.country();
    }

    public Features features() {
        return offer.features();
    }

    public Fees fees() {
        return offer.fees();
    }
}
