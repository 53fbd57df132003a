package rufwerk.local.stack;

import java.time.Duration;

/** What a service costs: bytes on disk, time to its first answer, bytes of memory. */
public record Footprint(String name, long sizeBytes, Duration startup, long residentBytes) {}
