package rufwerk.documents.review;

/** What other services learn about a review. Events carry plain values and codes, as they are written. */
public sealed interface ReviewEvent permits VerificationApproved, VerificationRejected {}
