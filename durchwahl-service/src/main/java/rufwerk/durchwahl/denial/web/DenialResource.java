package rufwerk.durchwahl.denial.web;

import io.quarkus.logging.Log;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.Status;
import rufwerk.durchwahl.DurchwahlProblem;
import rufwerk.durchwahl.denial.DenyDestinations;
import rufwerk.kit.identity.Roles;
import rufwerk.kit.problem.ProblemException;

@Tag(name = "Denied destinations")
@Path("/v1/denied-destinations")
@RolesAllowed(Roles.ADMIN)
class DenialResource {
    private final DenyDestinations denyDestinations;

    DenialResource(DenyDestinations denyDestinations) {
        this.denyDestinations = denyDestinations;
    }

    @GET
    @Operation(summary = "All prefixes nobody may reach")
    public Uni<List<DenialView>> list() {
        return denyDestinations
                .list()
                .map(all -> all.stream().map(DenialView::of).toList());
    }

    @GET
    @Path("/{prefix}")
    @Operation(summary = "Why a prefix is denied")
    public Uni<DenialView> show(@RestPath String prefix) {
        return denyDestinations
                .find(prefix)
                .onItem()
                .ifNull()
                .failWith(() -> unknown(prefix))
                .map(DenialView::of);
    }

    @PUT
    @Path("/{prefix}")
    @Operation(summary = "Denies a prefix (201), or gives another reason (200). Callers get 111, running leases go on")
    public Uni<RestResponse<Void>> deny(@RestPath String prefix, @NotNull @Valid DenialRequest request) {
        return denied(prefix, request.reason())
                .invoke(isNew -> Log.infof("Denied the destinations %s: %s", prefix, request.reason()))
                .map(isNew -> RestResponse.status(isNew ? Status.CREATED : Status.OK));
    }

    @DELETE
    @Path("/{prefix}")
    @Operation(summary = "Allows a prefix again")
    public Uni<RestResponse<Void>> allow(@RestPath String prefix) {
        return denyDestinations.allow(prefix).map(removed -> {
            if (!removed) {
                throw unknown(prefix);
            }
            Log.infof("Allowed the destinations %s again", prefix);
            return RestResponse.noContent();
        });
    }

    private Uni<Boolean> denied(String prefix, String reason) {
        try {
            return denyDestinations.deny(prefix, reason);
        } catch (IllegalArgumentException e) {
            throw DurchwahlProblem.DENIAL_INVALID.because(String.valueOf(e.getMessage()));
        }
    }

    private static ProblemException unknown(String prefix) {
        return DurchwahlProblem.DENIAL_UNKNOWN.because("The prefix " + prefix + " is not denied");
    }
}
