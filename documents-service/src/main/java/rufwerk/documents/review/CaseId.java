package rufwerk.documents.review;

import java.util.UUID;

/** Finds a case. It is the id of what the case is about: orders-service's verification, or the file of a group. */
public record CaseId(UUID value) {}
