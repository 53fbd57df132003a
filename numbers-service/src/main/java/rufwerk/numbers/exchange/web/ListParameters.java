package rufwerk.numbers.exchange.web;

import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import rufwerk.numbers.exchange.ListQuery;
import rufwerk.numbers.inventory.Country;
import rufwerk.numbers.inventory.DirectionId;

/** The query of {@code GET /v1/inventory/numbers}. */
record ListParameters(
        @RestQuery @Nullable @Pattern(regexp = "[A-Z]{2}") String country,

        @Parameter(description = "Id of a direction") @RestQuery @Nullable
        Long direction,

        @Parameter(description = "Such as free or active") @RestQuery @Nullable @Pattern(regexp = "[a-z_]{1,30}")
        String state) {

    ListQuery toQuery() {
        return new ListQuery(
                country == null ? null : new Country(country),
                direction == null ? null : new DirectionId(direction),
                state);
    }
}
