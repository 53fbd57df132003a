package rufwerk.documents.review;

import java.time.Instant;

/** Somebody looks at a case alone; from {@code until} on everybody may again. */
public record Claim(String reviewer, Instant until) {}
