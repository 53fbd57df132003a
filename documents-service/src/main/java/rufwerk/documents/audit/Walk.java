package rufwerk.documents.audit;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import rufwerk.documents.audit.AuditTrail.Extent;

/** Goes along the chain from its start, as far as it holds and reached when the walk began. */
final class Walk {
    private final Extent extent;
    private End reached = End.START;
    private String firstHash = End.START.hash();
    private boolean goesOn = true;

    Walk(Extent extent) {
        this.extent = extent;
    }

    /** The next links in order; none means that there are no more. */
    Walk follow(List<Link> links) {
        goesOn = !links.isEmpty();
        for (Link link : links) {
            if (isAtTheEnd() || !link.follows(reached) || !link.isAsFirstWritten(firstHash)) {
                goesOn = false;
                return this;
            }
            reached = link.end();
            firstHash = Objects.requireNonNullElse(link.firstHash(), firstHash);
        }
        return this;
    }

    boolean goesOn() {
        return goesOn && !isAtTheEnd();
    }

    End reached() {
        return reached;
    }

    Verdict verdict(List<UUID> contradicted) {
        boolean whole = reached.equals(extent.noted()) && reached.position() == extent.lastPosition();
        return new Verdict(reached, whole ? null : reached.position() + 1, contradicted);
    }

    private boolean isAtTheEnd() {
        return reached.position() == extent.noted().position();
    }
}
