package rufwerk.documents.audit;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.logging.Log;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
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
                .chain(extent -> walk(End.START, extent))
                .chain(verdict -> trail.contradicted()
                        .map(contradicted -> new Verdict(verdict.end(), verdict.brokenAt(), contradicted)))
                .invoke(verdict -> {
                    if (!verdict.isIntact()) {
                        Log.errorf("The audit trail is broken: %s", verdict);
                    }
                });
    }

    private Uni<Verdict> walk(End reached, Extent extent) {
        return trail.links(reached.position(), LINES_AT_ONCE).chain(links -> {
            End end = follow(links, reached, extent);
            boolean whole = end.position() == extent.noted().position();
            boolean stuck = links.isEmpty() || end.position() < links.getLast().position();
            return whole || stuck ? Uni.createFrom().item(verdict(end, extent)) : walk(end, extent);
        });
    }

    /** As far as the links hold, and no farther than the chain reached when the look began. */
    private static End follow(List<Link> links, End reached, Extent extent) {
        End end = reached;
        for (Link link : links) {
            if (end.position() == extent.noted().position() || !link.follows(end)) {
                return end;
            }
            end = link.end();
        }
        return end;
    }

    private static Verdict verdict(End end, Extent extent) {
        boolean intact = end.equals(extent.noted()) && end.position() == extent.lastPosition();
        return new Verdict(end, intact ? null : end.position() + 1, List.of());
    }
}
