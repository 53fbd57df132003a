package rufwerk.numbers.zadarma.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import rufwerk.numbers.inventory.CallingCodes;
import rufwerk.numbers.inventory.Direction;
import rufwerk.numbers.inventory.NumberType;
import rufwerk.numbers.subscription.Terms;

/**
 * A direction ({@code wire/zadarma.md} §3). Its id is a number and what has to be uploaded an object, as in recorded
 * answers; the vendor's documentation differs.
 *
 * @param name in the language of the caller
 * @param isToll whether callers pay nothing; no direction of ours is like that
 * @param feature null: nothing special
 * @param connectTime days until a number works
 */
record DirectionView(
        long id,
        @JsonProperty("countryCode") String countryCode,
        @JsonProperty("areaCode") String areaCode,
        String name,
        BigDecimal connectFee,
        BigDecimal monthlyFee,
        String currency,
        RestrictionsView restrictions,
        String receiveSms,
        String isToll,
        @Nullable String feature,
        String connectTime) {

    /** @param upload kinds of documents, each with its name for people */
    record RestrictionsView(Map<String, String> upload, List<String> specify) {

        static RestrictionsView of(Direction direction) {
            Map<String, String> upload = new LinkedHashMap<>();
            direction.offer().restrictions().documents().forEach(kind -> upload.put(kind, kind.replace('_', ' ')));
            return new RestrictionsView(upload, List.of());
        }
    }

    static DirectionView of(Direction direction, Locale language) {
        return new DirectionView(
                direction.id().value(),
                Integer.toString(CallingCodes.of(direction.country()).orElseThrow()),
                direction.offer().areaCode().digits(),
                direction.offer().names().in(language.toLanguageTag()),
                direction.fees().setup(),
                direction.fees().monthly(),
                Terms.CURRENCY,
                RestrictionsView.of(direction),
                Boolean.toString(direction.features().sms()),
                "false",
                direction.offer().type() == NumberType.GEOGRAPHIC
                        ? null
                        : direction.offer().type().code(),
                "0");
    }

    /** {@code GET /v1/direct_numbers/country/} */
    record Answer(String status, List<DirectionView> info) {

        static Answer of(List<Direction> directions, Locale language) {
            return new Answer(
                    "success",
                    directions.stream()
                            .map(direction -> DirectionView.of(direction, language))
                            .toList());
        }
    }
}
