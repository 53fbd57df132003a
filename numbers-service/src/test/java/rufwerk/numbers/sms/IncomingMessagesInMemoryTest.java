package rufwerk.numbers.sms;

import io.smallrye.mutiny.Uni;
import java.util.function.Supplier;

class IncomingMessagesInMemoryTest extends IncomingMessagesConformance {
    private final IncomingMessages messages = new IncomingMessagesInMemory();

    @Override
    protected IncomingMessages messages() {
        return messages;
    }

    @Override
    protected <T> T within(Supplier<Uni<T>> transaction) {
        return transaction.get().await().indefinitely();
    }
}
