package rufwerk.documents.groups.messaging;

import io.quarkus.logging.Log;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import rufwerk.documents.groups.ChangeGroupFiles;
import rufwerk.documents.groups.FileState;
import rufwerk.documents.review.Decision;
import rufwerk.documents.review.GroupFileDecided;
import rufwerk.documents.review.Subject;

/** Lets a group's file become what a reviewer decided about it. */
@ApplicationScoped
class NoteDecisionOnFile implements GroupFileDecided {
    private final ChangeGroupFiles files;

    NoteDecisionOnFile(ChangeGroupFiles files) {
        this.files = files;
    }

    @Override
    public Uni<Void> decided(Subject.GroupFile file, Decision decision, Instant at) {
        return files.decide(file.id().value(), stateAfter(decision, at))
                .invoke(done -> {
                    if (!done) {
                        Log.warnf(
                                "File %s, about which was decided, waits in no group",
                                file.id().value());
                    }
                })
                .replaceWithVoid();
    }

    private static FileState stateAfter(Decision decision, Instant at) {
        return switch (decision) {
            case Decision.Approve(var validUntil) -> new FileState.Verified(at, validUntil);
            case Decision.Reject(var reason, var comment) -> new FileState.Rejected(at, reason.code(), comment);
            case Decision.AskMore(var reason, var comment) -> new FileState.MoreAsked(at, reason.code(), comment);
        };
    }
}
