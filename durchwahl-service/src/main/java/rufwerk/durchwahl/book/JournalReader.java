package rufwerk.durchwahl.book;

/** Somebody who follows the journal. */
public interface JournalReader {

    /** How far it has read. */
    Mark mark();

    /** Takes in what comes next; called for one page after the other. */
    void follow(Reading news);
}
