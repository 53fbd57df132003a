package rufwerk.documents.review;

import java.time.Instant;
import rufwerk.documents.files.DocumentKey;

/** What stays the same about a case from the day it came in. */
public record Dossier(Subject subject, DocumentKey document, Instant receivedAt) {}
