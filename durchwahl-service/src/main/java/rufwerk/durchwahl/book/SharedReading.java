package rufwerk.durchwahl.book;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import rufwerk.kit.time.CurrentContext;

/**
 * Lets everybody who wants to read at the same moment share one reading. There is one at a time, so that what an earlier
 * one saw never replaces what a later one saw.
 */
final class SharedReading {
    private final Supplier<Uni<Void>> reading;
    private List<UniEmitter<? super Void>> waiting = new ArrayList<>();
    private boolean underWay;

    SharedReading(Supplier<Uni<Void>> reading) {
        this.reading = reading;
    }

    /** A reading that begins after this moment. The answer comes on the caller's own context. */
    Uni<Void> next() {
        return CurrentContext.keptBy(Uni.createFrom().<Void>emitter(this::join));
    }

    private void join(UniEmitter<? super Void> reader) {
        synchronized (this) {
            waiting.add(reader);
            if (underWay) {
                return;
            }
            underWay = true;
        }
        begin();
    }

    private void begin() {
        List<UniEmitter<? super Void>> readers = takeWaiting();
        reading.get()
                .subscribe()
                .with(
                        done -> ended(readers, reader -> reader.complete(null)),
                        failure -> ended(readers, reader -> reader.fail(failure)));
    }

    private void ended(List<UniEmitter<? super Void>> readers, Consumer<UniEmitter<? super Void>> answer) {
        readers.forEach(answer);
        synchronized (this) {
            underWay = !waiting.isEmpty();
            if (!underWay) {
                return;
            }
        }
        begin();
    }

    /** From here on it is too late to join. */
    private synchronized List<UniEmitter<? super Void>> takeWaiting() {
        List<UniEmitter<? super Void>> taken = waiting;
        waiting = new ArrayList<>();
        return taken;
    }
}
