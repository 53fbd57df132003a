package rufwerk.documents.review.messaging;

import io.quarkus.runtime.annotations.RegisterForReflection;
import rufwerk.documents.review.GroupFileApproved;
import rufwerk.documents.review.GroupFileMoreAsked;
import rufwerk.documents.review.GroupFileRejected;
import rufwerk.documents.review.ReviewApprovedOnce;
import rufwerk.documents.review.ReviewClaimed;
import rufwerk.documents.review.ReviewClosed;
import rufwerk.documents.review.ReviewOpened;
import rufwerk.documents.review.ReviewReleased;
import rufwerk.documents.review.VerificationApproved;
import rufwerk.documents.review.VerificationMoreAsked;
import rufwerk.documents.review.VerificationRejected;

/** Our events are written by reflection, which a native image only allows where it was told to. */
@RegisterForReflection(
        targets = {
            ReviewOpened.class,
            ReviewClaimed.class,
            ReviewReleased.class,
            ReviewApprovedOnce.class,
            ReviewClosed.class,
            CloseReviewOfClosedVerification.VerificationClosed.class,
            VerificationApproved.class,
            VerificationRejected.class,
            VerificationMoreAsked.class,
            GroupFileApproved.class,
            GroupFileRejected.class,
            GroupFileMoreAsked.class
        })
class EventReflection {}
