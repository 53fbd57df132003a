package rufwerk.documents.review;

import java.time.Instant;

/** The first of two approvals. */
public record Approval(String reviewer, Instant at) {}
