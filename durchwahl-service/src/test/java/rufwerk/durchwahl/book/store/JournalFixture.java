package rufwerk.durchwahl.book.store;

import io.vertx.mutiny.sqlclient.Pool;
import rufwerk.durchwahl.book.Journal;
import rufwerk.durchwahl.book.Promises;
import rufwerk.durchwahl.book.Publication;

/** The journal in PostgreSQL for replicas that are put together by hand. */
public final class JournalFixture {
    private JournalFixture() {}

    public static Journal through(Pool pool) {
        return new JournalInPostgres(pool);
    }

    public static Publication publicationThrough(Pool pool, Promises promises) {
        return new PublicationInPostgres(pool, promises);
    }
}
