package rufwerk.documents.review;

import java.util.UUID;

/** Given by orders-service, the same in all services. */
public record VerificationId(UUID value) {}
