package rufwerk.documents.audit;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Shows what was done with a case. */
@ApplicationScoped
public class ReadAudit {
    private final AuditTrail trail;

    public ReadAudit(AuditTrail trail) {
        this.trail = trail;
    }

    /** In order; empty for a case that is not known. */
    @WithSession
    public Uni<List<Link>> about(UUID caseId) {
        return trail.about(caseId);
    }
}
