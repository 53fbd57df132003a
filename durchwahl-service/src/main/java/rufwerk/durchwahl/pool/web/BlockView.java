package rufwerk.durchwahl.pool.web;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import rufwerk.durchwahl.book.PoolBlock;

/** A block of numbers; each of them is free, leased, resting or draining. */
@Schema(name = "Block")
record BlockView(
        UUID id,
        @Schema(examples = "491801557990") String prefix,
        @Schema(examples = "3") int extensionDigits,
        @Schema(examples = "0180-1") String tariffClass,

        @Schema(
                examples = "active",
                enumeration = {"active", "draining"})
        String state,

        @Schema(description = "How many the block has", examples = "1000")
        int numbers,

        @Schema(description = "Can be lent now") long free,
        @Schema(description = "Lead somewhere now") long leased,

        @Schema(description = "Led somewhere too shortly ago to be lent again")
        long resting,

        @Schema(description = "Idle, and not lent as the block drains")
        long draining) {

    static BlockView of(PoolBlock block) {
        return new BlockView(
                block.id(),
                block.block().prefix(),
                block.block().extensionDigits(),
                block.block().tariffClass().label(),
                block.state().code(),
                block.block().size(),
                block.free(),
                block.leased(),
                block.resting(),
                block.draining());
    }
}
