package rufwerk.documents.review.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import rufwerk.documents.review.GroupFileApproved;
import rufwerk.documents.review.GroupFileMoreAsked;
import rufwerk.documents.review.GroupFileRejected;
import rufwerk.documents.review.ReviewApprovedOnce;
import rufwerk.documents.review.ReviewClaimed;
import rufwerk.documents.review.ReviewClosed;
import rufwerk.documents.review.ReviewEvent;
import rufwerk.documents.review.ReviewOpened;
import rufwerk.documents.review.ReviewReleased;
import rufwerk.documents.review.VerificationApproved;
import rufwerk.documents.review.VerificationMoreAsked;
import rufwerk.documents.review.VerificationRejected;
import rufwerk.kit.secrets.SealedSecrets;

/**
 * Seals what reviewers say about people before it leaves the database: nobody can take a record back out of a topic. Whoever
 * has the master key opens it for the case it is about.
 */
@ApplicationScoped
class SealedComments {
    private final SealedSecrets secrets;

    SealedComments(SealedSecrets secrets) {
        this.secrets = secrets;
    }

    ReviewEvent in(ReviewEvent event) {
        return switch (event) {
            case VerificationRejected(var id, var account, var reason, var comment, var at) ->
                new VerificationRejected(id, account, reason, sealed(comment, id), at);
            case VerificationMoreAsked(var id, var account, var reason, var comment, var at) ->
                new VerificationMoreAsked(id, account, reason, sealed(comment, id), at);
            case GroupFileRejected(var id, var account, var group, var type, var reason, var comment, var at) ->
                new GroupFileRejected(id, account, group, type, reason, sealed(comment, id), at);
            case GroupFileMoreAsked(var id, var account, var group, var type, var reason, var comment, var at) ->
                new GroupFileMoreAsked(id, account, group, type, reason, sealed(comment, id), at);
            case ReviewOpened _,
                    ReviewClaimed _,
                    ReviewReleased _,
                    ReviewApprovedOnce _,
                    ReviewClosed _,
                    VerificationApproved _,
                    GroupFileApproved _ -> event;
        };
    }

    private @Nullable String sealed(@Nullable String comment, UUID caseId) {
        return comment == null ? null : secrets.sealText(comment, "comment " + caseId);
    }
}
