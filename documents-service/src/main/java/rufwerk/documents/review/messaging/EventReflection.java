package rufwerk.documents.review.messaging;

import io.quarkus.runtime.annotations.RegisterForReflection;
import rufwerk.documents.review.VerificationApproved;
import rufwerk.documents.review.VerificationRejected;

/** Our events are written by reflection, which a native image only allows where it was told to. */
@RegisterForReflection(targets = {VerificationApproved.class, VerificationRejected.class})
class EventReflection {}
