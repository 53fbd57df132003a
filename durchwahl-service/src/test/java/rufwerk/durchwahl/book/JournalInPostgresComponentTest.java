package rufwerk.durchwahl.book;

import io.vertx.core.Vertx;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import rufwerk.durchwahl.book.store.JournalFixture;

class JournalInPostgresComponentTest extends JournalConformance {
    private static final Vertx VERTX = Vertx.vertx();

    private static BookDatabase database;
    private static Journal journal;

    @BeforeAll
    static void aDatabase() {
        database = new BookDatabase();
        journal = JournalFixture.through(database.pool("journal", database.port(), VERTX));
    }

    @AfterAll
    static void closeIt() {
        VERTX.close().toCompletionStage().toCompletableFuture().join();
        database.close();
    }

    @BeforeEach
    void anEmptyJournal() {
        database.reset();
    }

    @Override
    protected Journal journal() {
        return journal;
    }
}
