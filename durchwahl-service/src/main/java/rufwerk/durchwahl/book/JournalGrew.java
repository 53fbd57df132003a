package rufwerk.durchwahl.book;

/** This replica added something to the journal. */
public record JournalGrew() {}
