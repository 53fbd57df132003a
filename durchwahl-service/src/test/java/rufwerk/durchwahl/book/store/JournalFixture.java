package rufwerk.durchwahl.book.store;

import io.vertx.mutiny.sqlclient.Pool;
import rufwerk.durchwahl.book.Journal;

/** The journal in PostgreSQL for replicas that are put together by hand. */
public final class JournalFixture {
    private JournalFixture() {}

    public static Journal through(Pool pool) {
        return new JournalInPostgres(pool);
    }
}
