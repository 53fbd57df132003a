package rufwerk.numbers.ordering.web;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import rufwerk.numbers.inventory.PhoneNumber;
import rufwerk.numbers.ordering.ManyOrdered;
import rufwerk.numbers.ordering.Wish;
import rufwerk.numbers.subscription.Plan;

/** Which numbers are wanted: either these, or so many that meet the criteria. */
record BulkRequest(
        @Nullable @Size(min = 1, max = Wish.MOST) List<@NotNull @Pattern(regexp = OrderRequest.NUMBER) String> numbers,

        @Nullable @Min(1) @Max(Wish.MOST) Integer quantity,

        @Schema(description = "As those of a search; left out: any number") @Nullable @Valid
        CriteriaRequest criteria,

        @Schema(description = "true: order nothing when something cannot be ordered", defaultValue = "false") @Nullable
        Boolean allOrNothing,

        @Schema(
                description =
                        "Numbers that demand documents are reserved under these; 0 is the main group. Left out: such"
                                + " numbers are not ordered.")
        @Nullable
        @Min(0)
        Long documentsGroupId,

        @Schema(defaultValue = "monthly") @Nullable @Pattern(regexp = Intervals.FORMAT, message = Intervals.MESSAGE)
        String paymentInterval) {

    @JsonIgnore
    @Schema(hidden = true)
    @AssertTrue(message = "either numbers, or quantity with criteria")
    public boolean isUnambiguous() {
        return numbers == null ? quantity != null : quantity == null && criteria == null;
    }

    Wish wish() {
        if (numbers != null) {
            return new Wish.Listed(numbers.stream()
                    .map(number -> PhoneNumber.parse(number).orElseThrow())
                    .toList());
        }
        CriteriaRequest wanted = Objects.requireNonNullElse(criteria, CriteriaRequest.NONE);
        return new Wish.Matching(wanted.toQuery(), Objects.requireNonNull(quantity));
    }

    ManyOrdered manner() {
        long group = Objects.requireNonNullElse(documentsGroupId, 0L);
        return new ManyOrdered(
                Plan.of(Intervals.of(paymentInterval)).under(group),
                Boolean.TRUE.equals(allOrNothing),
                documentsGroupId != null);
    }
}
