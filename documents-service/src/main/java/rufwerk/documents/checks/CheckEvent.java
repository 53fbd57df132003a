package rufwerk.documents.checks;

/** What numbers-service learns about a number check. Events carry plain values and codes, as they are written. */
public sealed interface CheckEvent permits NumberCheckApproved, NumberCheckRejected {}
