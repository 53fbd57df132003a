package rufwerk.numbers.search.web;

import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import rufwerk.kit.access.ForCustomers;
import rufwerk.numbers.search.SearchNumbers;

/** What customers can choose from. */
@Path("/v1/numbers/available")
@ForCustomers
@Tag(name = "Numbers", description = "For customers, with an API key")
class AvailableNumbersResource {
    private final SearchNumbers searchNumbers;

    AvailableNumbersResource(SearchNumbers searchNumbers) {
        this.searchNumbers = searchNumbers;
    }

    @GET
    @Operation(
            summary = "Search free numbers",
            description = "A number has to meet every criterion. By direction and then by digits; with near, the"
                    + " closest directions come first. Numbers that are sold meanwhile push nothing out of a page.")
    public Uni<FoundNumbersView> search(
            @Valid @BeanParam CriteriaParameters criteria,
            @RestQuery @DefaultValue("50") @Min(1) @Max(100) int limit,
            @Parameter(description = "next_cursor of the page before") @RestQuery @Nullable String cursor) {
        return searchNumbers
                .page(criteria.toQuery(), Cursor.read(cursor), limit)
                .map(FoundNumbersView::of);
    }
}
