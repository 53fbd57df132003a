package rufwerk.durchwahl.book;

import java.time.Instant;
import java.util.UUID;

/** What an operator did to a block of numbers. */
public sealed interface BlockChange {

    record Added(Block block, Instant at) implements BlockChange {}

    record Became(UUID id, BlockState state) implements BlockChange {}

    record Removed(UUID id) implements BlockChange {}
}
