package rufwerk.durchwahl.book;

import java.time.Instant;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The numbers of one class that may be lent, longest-rested first.
 *
 * <p>Numbers that nobody remembers have rested longer than all others. They are taken in turn, so that each rests as long
 * as possible; those that are remembered are taken in the order in which they ended.
 */
final class Supply {
    private final List<NumberBlock> blocks;
    private final long size;
    private final NavigableSet<LentNumber> remembered = new TreeSet<>(LentNumber.BY_END);
    private int block;
    private int extension;

    /** @param lastTaken where the turn goes on, or null: at the first number */
    Supply(List<NumberBlock> blocks, @Nullable String lastTaken) {
        this.blocks = blocks;
        this.size = blocks.stream().mapToLong(NumberBlock::size).sum();
        if (lastTaken != null) {
            goTo(lastTaken);
        }
    }

    private void goTo(String number) {
        for (int i = 0; i < blocks.size(); i++) {
            if (blocks.get(i).contains(number)) {
                block = i;
                extension = blocks.get(i).extensionOf(number);
            }
        }
    }

    void remember(LentNumber number) {
        remembered.add(number);
    }

    void forget(LentNumber number) {
        remembered.remove(number);
    }

    int countRemembered() {
        return remembered.size();
    }

    /** The one that ended first, or null. */
    @Nullable
    LentNumber firstEnded(Instant restedSince) {
        return remembered.isEmpty() || remembered.first().validUntil().isAfter(restedSince) ? null : remembered.first();
    }

    /** The next number to lend, or null: none has rested enough. */
    @Nullable
    String next(Instant restedSince, Predicate<String> isRemembered) {
        if (remembered.size() < size) {
            return nextInTurn(isRemembered);
        }
        LentNumber first = firstEnded(restedSince);
        return first == null ? null : first.digits();
    }

    private String nextInTurn(Predicate<String> isRemembered) {
        for (long looked = 0; looked <= size; looked++) {
            String number = blocks.get(block).number(extension);
            if (!isRemembered.test(number)) {
                return number;
            }
            step();
        }
        throw new IllegalStateException("More numbers are remembered than there are");
    }

    private void step() {
        extension++;
        if (extension == blocks.get(block).size()) {
            extension = 0;
            block = (block + 1) % blocks.size();
        }
    }
}
