package rufwerk.documents.uploads;

import java.util.UUID;

/** What is remembered of an upload that may be repeated. */
public record UploadReceipt(UUID fileId, String name) {}
