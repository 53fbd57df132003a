package rufwerk.durchwahl.book;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Somebody who follows a journal and keeps all of it. */
public final class JournalCopy implements JournalReader {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private List<JournalLine> lines = new ArrayList<>();
    private int restarts;

    public static JournalCopy of(Journal journal) {
        return new JournalCopy().readOn(journal);
    }

    public JournalCopy readOn(Journal journal) {
        journal.read(this).await().atMost(PATIENCE);
        return this;
    }

    public List<JournalLine> lines() {
        return List.copyOf(lines);
    }

    /** How often it had to begin anew, its very beginning included. */
    public int restarts() {
        return restarts;
    }

    @Override
    public Mark mark() {
        return Mark.START.after(lines);
    }

    @Override
    public void follow(Reading news) {
        if (news.restarted()) {
            lines = new ArrayList<>();
            restarts++;
        }
        lines.addAll(news.lines());
    }
}
