package rufwerk.numbers.assignment;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import rufwerk.numbers.subscription.Subscription;
import rufwerk.numbers.subscription.SubscriptionOver;

/** Says of a number that came from an order that it is gone: as a confirmation, or as news. */
@ApplicationScoped
class AnnounceEndOfAssignment implements SubscriptionOver {
    private final Assignments assignments;

    AnnounceEndOfAssignment(Assignments assignments) {
        this.assignments = assignments;
    }

    /** The account may have got the same number in other ways before and since: those began at other moments. */
    @Override
    public Uni<Void> ended(Subscription.Ended ended) {
        return assignments
                .findAssigned(ended.number(), ended.contract().startedAt())
                .chain(assigned -> assigned == null
                        ? Uni.createFrom().voidItem()
                        : assignments.announceEnd(new AssignmentEnded(
                                assigned.orderId(),
                                assigned.accountId(),
                                assigned.number().withPlus(),
                                ended.reason().code(),
                                ended.endedAt())));
    }
}
