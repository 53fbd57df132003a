package rufwerk.documents.audit.web;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import rufwerk.documents.audit.VerifyAudit;
import rufwerk.kit.identity.Roles;

@Path("/v1/audit")
@RolesAllowed({Roles.REVIEWER, Roles.ADMIN})
@Tag(name = "Audit", description = "Who did what with which review, in a chain of hashes")
class AuditResource {
    private final VerifyAudit verifyAudit;

    AuditResource(VerifyAudit verifyAudit) {
        this.verifyAudit = verifyAudit;
    }

    @GET
    @Path("/verification")
    @Operation(summary = "Read the whole audit trail and tell whether it is as it was written")
    public Uni<VerdictView> verify() {
        return verifyAudit.verify().map(VerdictView::of);
    }
}
