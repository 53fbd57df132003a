package rufwerk.kit.events;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import rufwerk.kit.identity.Roles;

/** Lets operators see and replay the events this service could not work on. */
@Path("/v1/parked-events")
@RolesAllowed(Roles.ADMIN)
@Tag(name = "Parked events")
class ParkedResource {
    private static final int MOST_SHOWN = 100;

    private final ReplayParked replayParked;

    ParkedResource(ReplayParked replayParked) {
        this.replayParked = replayParked;
    }

    @Schema(name = "ParkedEvents")
    record ParkedView(
            @Schema(description = "The oldest first, 100 at most")
            List<ReplayParked.Waiting> events) {}

    @GET
    @Operation(summary = "Events that kept failing and wait to be replayed")
    public Uni<ParkedView> waiting() {
        return replayParked.waiting(MOST_SHOWN).map(ParkedView::new);
    }

    @POST
    @Path("/replay")
    @Operation(
            summary = "Work on all of them again",
            description = "What succeeds is done, what fails again is parked again behind the others. Safe to repeat.")
    public Uni<ReplayParked.Replayed> replay() {
        return replayParked.replay();
    }
}
