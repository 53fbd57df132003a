package rufwerk.kit.events;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import rufwerk.kit.inbox.Inbox;
import rufwerk.kit.outbox.Topic;

/** An event of the tests and the handler that remembers it. */
@ApplicationScoped
class Notes implements EventHandler<Notes.Note> {
    static final String TOPIC_NAME = "kit.events.v1";
    static final Topic<Note> TOPIC = new Topic<>(TOPIC_NAME, Map.of(Note.class, "kit.note.taken"));

    record Note(String author, String text) {}

    /** A bug that somebody mends. */
    private final AtomicBoolean refusesBitterness = new AtomicBoolean(true);

    private final List<Note> remembered = new CopyOnWriteArrayList<>();
    private final Inbox inbox;

    Notes(Inbox inbox) {
        this.inbox = inbox;
    }

    void mend() {
        refusesBitterness.set(false);
    }

    List<String> of(String author) {
        return remembered.stream()
                .filter(note -> note.author().equals(author))
                .map(Note::text)
                .toList();
    }

    @Override
    public Subscription<Note> subscription() {
        return Subscription.to(TOPIC_NAME).ofType("kit.note.taken", Note.class);
    }

    @Override
    @WithTransaction
    public Uni<Void> handle(Received<Note> received) {
        String text = received.event().text();
        if (text.equals("poison") || text.equals("bitter") && refusesBitterness.get()) {
            return Uni.createFrom().failure(new IllegalStateException("This note cannot be remembered"));
        }
        return inbox.isFirstDelivery(received.eventId(), "remember")
                .invoke(first -> {
                    if (first) {
                        remembered.add(received.event());
                    }
                })
                .replaceWithVoid();
    }
}
