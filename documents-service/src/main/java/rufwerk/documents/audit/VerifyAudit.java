package rufwerk.documents.audit;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.logging.Log;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import rufwerk.documents.audit.AuditTrail.Extent;

/** Reads the whole audit trail and tells whether it is as it was written. Lines may be added meanwhile. */
@ApplicationScoped
public class VerifyAudit {
    private static final int LINES_AT_ONCE = 1_000;

    private final AuditTrail trail;

    public VerifyAudit(AuditTrail trail) {
        this.trail = trail;
    }

    @WithSession
    public Uni<Verdict> verify() {
        return trail.extent()
                .chain(this::walk)
                .chain(walk -> trail.contradicted().map(walk::verdict))
                .invoke(verdict -> {
                    if (!verdict.isIntact()) {
                        Log.errorf("The audit trail is broken: %s", verdict);
                    }
                });
    }

    private Uni<Walk> walk(Extent extent) {
        return Multi.createBy()
                .repeating()
                .uni(
                        () -> new Walk(extent),
                        walk -> trail.links(walk.reached().position(), LINES_AT_ONCE)
                                .map(walk::follow))
                .whilst(Walk::goesOn)
                .collect()
                .last();
    }
}
