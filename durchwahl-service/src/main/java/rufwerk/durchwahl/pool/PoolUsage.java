package rufwerk.durchwahl.pool;

import java.util.List;
import rufwerk.durchwahl.book.BlockState;
import rufwerk.durchwahl.book.PoolBlock;
import rufwerk.durchwahl.tariff.TariffClass;

/**
 * How much of a class is in use.
 *
 * @param free can be lent now
 * @param leased lead somewhere now
 * @param resting led somewhere too shortly ago to be lent again
 * @param draining idle, and not lent as their block drains
 * @param lendable all numbers of blocks that do not drain, free or not
 */
public record PoolUsage(TariffClass tariffClass, long free, long leased, long resting, long draining, long lendable) {

    /** Of all blocks in the pool, those of the class count. */
    public static PoolUsage of(TariffClass tariffClass, List<PoolBlock> pool) {
        PoolUsage usage = new PoolUsage(tariffClass, 0, 0, 0, 0, 0);
        for (PoolBlock block : pool) {
            if (block.block().tariffClass() == tariffClass) {
                usage = usage.and(block);
            }
        }
        return usage;
    }

    private PoolUsage and(PoolBlock block) {
        return new PoolUsage(
                tariffClass,
                free + block.free(),
                leased + block.leased(),
                resting + block.resting(),
                draining + block.draining(),
                lendable + (block.state() == BlockState.ACTIVE ? block.block().size() : 0));
    }

    /** Of those that are lendable. */
    public long used() {
        return lendable - free;
    }
}
