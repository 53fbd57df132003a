package rufwerk.numbers.inventory;

import org.jspecify.annotations.Nullable;

/** An area code whose numbers are on offer, with everything these have in common. */
public record Direction(DirectionId id, Offer offer) {

    /**
     * A direction as operators describe it.
     *
     * @param names place or kind of the numbers, for people: {@code Köln}
     * @param region what the place belongs to: {@code Nordrhein-Westfalen}
     * @param lowStock so few free numbers are a reason to warn; null: the usual share of all its numbers
     */
    public record Offer(
            Country country,
            AreaCode areaCode,
            LocalNames names,
            @Nullable String region,
            NumberType type,
            Fees fees,
            Features features,
            Restrictions restrictions,
            @Nullable Integer lowStock) {

        /** The usual name. */
        public String name() {
            return names.usual();
        }

        public boolean isOfSameAreaAs(Offer other) {
            return country.equals(other.country) && areaCode.equals(other.areaCode);
        }
    }

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
