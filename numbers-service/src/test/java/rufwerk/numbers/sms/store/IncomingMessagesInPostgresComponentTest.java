package rufwerk.numbers.sms.store;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.util.function.Supplier;
import rufwerk.numbers.NumbersComponent;
import rufwerk.numbers.sms.IncomingMessages;
import rufwerk.numbers.sms.IncomingMessagesConformance;
import rufwerk.numbers.support.Transactions;

@NumbersComponent
class IncomingMessagesInPostgresComponentTest extends IncomingMessagesConformance {
    @Inject
    IncomingMessages messages;

    @Inject
    Transactions transactions;

    @Override
    protected IncomingMessages messages() {
        return messages;
    }

    @Override
    protected <T> T within(Supplier<Uni<T>> transaction) {
        return transactions.within(transaction);
    }
}
