package rufwerk.durchwahl.book;

import java.util.UUID;

/** A block of numbers in the pool. */
public record Block(UUID id, NumberBlock numbers, BlockState state) {
    public boolean isActive() {
        return state == BlockState.ACTIVE;
    }

    public Block become(BlockState next) {
        return new Block(id, numbers, next);
    }
}
