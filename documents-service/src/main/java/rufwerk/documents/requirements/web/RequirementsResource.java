package rufwerk.documents.requirements.web;

import io.smallrye.mutiny.Uni;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import rufwerk.documents.DocumentsProblem;
import rufwerk.documents.requirements.CurrentRequirements;
import rufwerk.documents.requirements.Direction;
import rufwerk.documents.requirements.Directions;
import rufwerk.documents.requirements.NumberType;
import rufwerk.documents.requirements.Requirements;
import rufwerk.kit.access.ForCustomers;

@Path("/v1/requirements")
@ForCustomers
@Tag(name = "Requirements", description = "What has to be proven to have numbers")
class RequirementsResource {
    private static final long NO_DIRECTION = 0;

    private final CurrentRequirements requirements;
    private final Directions directions;

    RequirementsResource(CurrentRequirements requirements, Directions directions) {
        this.requirements = requirements;
        this.directions = directions;
    }

    @GET
    @Operation(summary = "What is demanded for numbers of a direction, or of a country and type")
    public Uni<RequirementsView> show(
            @RestQuery @Nullable @Pattern(regexp = "[A-Z]{2}") String country,
            @Parameter(description = "geographic, mobile, national or shared_cost") @RestQuery @Nullable String type,
            @RestQuery("direction_id") @Nullable Long directionId,
            @Parameter(description = "en or de; else as Accept-Language says") @RestQuery @Nullable String language,
            @Context HttpHeaders headers) {
        Locale wanted = Languages.wanted(language, headers);
        return directionOf(country, type, directionId).map(direction -> {
            Requirements current = requirements.get();
            return RequirementsView.of(
                    current.version(), direction.country(), direction.type().code(), current.of(direction), wanted);
        });
    }

    private Uni<Direction> directionOf(@Nullable String country, @Nullable String type, @Nullable Long directionId) {
        if (directionId != null) {
            return directions
                    .find(directionId)
                    .onFailure(Directions.Unreachable.class)
                    .transform(outage -> DocumentsProblem.numbersUnreachable())
                    .onItem()
                    .ifNull()
                    .failWith(() -> DocumentsProblem.DIRECTION_UNKNOWN.because("There is no direction " + directionId));
        }
        if (country == null || type == null) {
            throw DocumentsProblem.DIRECTION_UNKNOWN.because("Name a direction_id, or a country and a type");
        }
        NumberType known = NumberType.ofCode(type)
                .orElseThrow(() -> DocumentsProblem.DIRECTION_UNKNOWN.because(
                        "The types are geographic, mobile, national and shared_cost"));
        return Uni.createFrom().item(new Direction(NO_DIRECTION, country, known, "", null));
    }
}
