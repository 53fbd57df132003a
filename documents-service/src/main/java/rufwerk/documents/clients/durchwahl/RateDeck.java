package rufwerk.documents.clients.durchwahl;

import java.time.Instant;

/** A version of the rate deck. */
public record RateDeck(long version, Instant receivedAt, int rates) {}
