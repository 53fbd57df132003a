package rufwerk.durchwahl.book;

import java.time.Instant;

/** What somebody without a key was promised last, and when. */
public record Ask(Destination destination, Instant at) {}
