package rufwerk.durchwahl.book;

import java.util.List;

/** Somebody whose turn it is: first reads what is new, then says what to write. */
public interface TurnTaker extends JournalReader {

    /** Whether blocks have changed, as far as it has read. */
    boolean needsBlocks();

    /** All blocks there are. */
    void learn(List<Block> blocks);

    /** Called once, after everything was read. */
    Writing write();
}
