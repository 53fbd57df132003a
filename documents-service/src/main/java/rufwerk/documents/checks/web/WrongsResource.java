package rufwerk.documents.checks.web;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import rufwerk.documents.DocumentsProblem;
import rufwerk.documents.checks.FindWrongs;
import rufwerk.documents.groups.GroupId;

@Path("/v1/groups/{groupId}/wrongs")
@RolesAllowed("numbers-service")
@Tag(name = "Number checks", description = "numbers-service asks whether a group proves what is demanded")
class WrongsResource {
    private final FindWrongs findWrongs;

    WrongsResource(FindWrongs findWrongs) {
        this.findWrongs = findWrongs;
    }

    @GET
    @Operation(summary = "Tell what a customer has to put right in a group")
    public Uni<WrongsView> show(@RestPath long groupId, @RestQuery("account_id") @NotNull UUID accountId) {
        return findWrongs
                .of(new GroupId(accountId, groupId))
                .onItem()
                .ifNull()
                .failWith(() -> DocumentsProblem.GROUP_UNKNOWN.because("The account has no group " + groupId))
                .map(WrongsView::of);
    }
}
