package rufwerk.durchwahl.book;

import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import rufwerk.durchwahl.book.BlockChange.Added;
import rufwerk.durchwahl.book.BlockChange.Became;
import rufwerk.durchwahl.book.BlockChange.Removed;
import rufwerk.durchwahl.tariff.TariffClass;

/** The numbers of the pool: where each leads or led last, and which is to be lent next. */
final class PoolNumbers {
    /** Per class; of a larger pool, those that ended first are forgotten once they have rested. */
    private static final int MOST_REMEMBERED = 100_000;

    private final NavigableMap<String, Block> blocks = new TreeMap<>(); // by prefix; none begins with another
    private final Map<String, LentNumber> lent = new HashMap<>();
    private final Map<Destination, LentNumber> byDestination = new HashMap<>();
    private final Map<TariffClass, String> lastTaken = new EnumMap<>(TariffClass.class);
    private final Map<TariffClass, Supply> supplies = new EnumMap<>(TariffClass.class);

    PoolNumbers() {
        supplyAnew();
    }

    /** These are all blocks there are. */
    void replaceBlocks(List<Block> all) {
        blocks.clear();
        all.forEach(block -> blocks.put(block.numbers().prefix(), block));
        lent.values().removeIf(number -> blockOf(number.digits()) == null);
        byDestination.values().removeIf(number -> blockOf(number.digits()) == null);
        supplyAnew();
    }

    void change(BlockChange change) {
        var changed = new HashMap<UUID, Block>();
        blocks.values().forEach(block -> changed.put(block.id(), block));
        switch (change) {
            case Added(var block, var at) -> changed.put(block.id(), block);
            case Became(var id, var state) -> changed.computeIfPresent(id, (any, block) -> block.become(state));
            case Removed(var id) -> changed.remove(id);
        }
        replaceBlocks(List.copyOf(changed.values()));
    }

    private void supplyAnew() {
        for (TariffClass tariffClass : TariffClass.values()) {
            List<NumberBlock> active = blocks.values().stream()
                    .filter(Block::isActive)
                    .map(Block::numbers)
                    .filter(numbers -> numbers.tariffClass() == tariffClass)
                    .toList();
            supplies.put(tariffClass, new Supply(active, lastTaken.get(tariffClass)));
        }
        lent.values().stream()
                .filter(this::isInUse)
                .forEach(number -> supplyOf(number).remember(number));
    }

    @Nullable
    LentNumber lent(String digits) {
        return lent.get(digits);
    }

    /** The number that leads to the destination, or led there last; null when there is none, or it drains. */
    @Nullable
    LentNumber leadingTo(Destination destination) {
        LentNumber number = byDestination.get(destination);
        return number != null && isInUse(number) ? number : null;
    }

    /** The next number to lend; null when none has rested enough. */
    @Nullable
    String next(TariffClass tariffClass, Instant restedSince) {
        Supply supply = supplyOf(tariffClass);
        LentNumber first = supply.firstEnded(restedSince);
        if (first != null && supply.countRemembered() > MOST_REMEMBERED) {
            forget(first);
        }
        return supply.next(restedSince, lent::containsKey);
    }

    private void forget(LentNumber number) {
        lent.remove(number.digits());
        byDestination.remove(number.destination(), number);
        supplyOf(number).forget(number);
    }

    /** From now on the number leads there until then. */
    void lead(LentNumber number) {
        LentNumber before = lent.put(number.digits(), number);
        if (before == null) {
            lastTaken.put(number.tariffClass(), number.digits());
        } else {
            supplyOf(before).forget(before);
        }
        if (isInUse(number)) {
            supplyOf(number).remember(number);
        }
        if (before != null && before.destination().equals(number.destination())) {
            // One that drains does not come back before the one that took its place.
            byDestination.replace(number.destination(), before, number);
            return;
        }
        if (before != null) {
            byDestination.remove(before.destination(), before);
        }
        byDestination.put(number.destination(), number);
    }

    /** All blocks, with how many of their numbers are leased or rest. */
    List<PoolBlock> usage(Instant now, Instant restedSince) {
        Map<Block, long[]> counts = new HashMap<>();
        for (LentNumber number : lent.values()) {
            Block block = blockOf(number.digits());
            if (block != null && number.validUntil().isAfter(restedSince)) {
                counts.computeIfAbsent(block, any -> new long[2])[
                        number.validUntil().isAfter(now) ? 0 : 1]++;
            }
        }
        return blocks.values().stream()
                .map(block -> poolBlock(block, counts.getOrDefault(block, new long[2])))
                .sorted(Comparator.comparing((PoolBlock block) -> block.block().tariffClass())
                        .thenComparing(block -> block.block().prefix()))
                .toList();
    }

    private static PoolBlock poolBlock(Block block, long[] count) {
        return PoolBlock.of(block, count[0], count[1]);
    }

    private boolean isInUse(LentNumber number) {
        Block block = blockOf(number.digits());
        return block != null && block.isActive();
    }

    private @Nullable Block blockOf(String digits) {
        var candidate = blocks.floorEntry(digits);
        return candidate != null && candidate.getValue().numbers().contains(digits) ? candidate.getValue() : null;
    }

    private Supply supplyOf(LentNumber number) {
        return supplyOf(number.tariffClass());
    }

    private Supply supplyOf(TariffClass tariffClass) {
        return Objects.requireNonNull(supplies.get(tariffClass)); // there is one for each
    }
}
