package rufwerk.documents.review;

/** What other services learn about a review. Events carry plain values and codes, as they are written. */
public sealed interface ReviewEvent
        permits ReviewOpened,
                ReviewClaimed,
                ReviewReleased,
                ReviewApprovedOnce,
                ReviewClosed,
                VerificationApproved,
                VerificationRejected,
                VerificationMoreAsked,
                GroupFileApproved,
                GroupFileRejected,
                GroupFileMoreAsked {}
