package rufwerk.durchwahl.book;

import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.NotificationOptions;
import jakarta.enterprise.util.TypeLiteral;
import java.lang.annotation.Annotation;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** What CDI would hand over, in a test that publishes nothing. */
final class NobodyListens implements Event<JournalGrew> {
    @Override
    public void fire(JournalGrew event) {}

    @Override
    public <U extends JournalGrew> CompletionStage<U> fireAsync(U event) {
        return CompletableFuture.completedStage(event);
    }

    @Override
    public <U extends JournalGrew> CompletionStage<U> fireAsync(U event, NotificationOptions options) {
        return fireAsync(event);
    }

    @Override
    public Event<JournalGrew> select(Annotation... qualifiers) {
        return this;
    }

    @Override
    public <U extends JournalGrew> Event<U> select(Class<U> subtype, Annotation... qualifiers) {
        throw new UnsupportedOperationException();
    }

    @Override
    public <U extends JournalGrew> Event<U> select(TypeLiteral<U> subtype, Annotation... qualifiers) {
        throw new UnsupportedOperationException();
    }
}
