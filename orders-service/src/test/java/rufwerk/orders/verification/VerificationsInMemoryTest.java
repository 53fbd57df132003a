package rufwerk.orders.verification;

import io.smallrye.mutiny.Uni;
import java.util.function.Supplier;
import rufwerk.orders.accounts.AccountId;

class VerificationsInMemoryTest extends VerificationsConformance {
    private final Verifications verifications = new VerificationsInMemory();

    @Override
    protected Verifications verifications() {
        return verifications;
    }

    @Override
    protected <T> T inTransaction(Supplier<Uni<T>> work) {
        return work.get().await().indefinitely();
    }

    @Override
    protected AccountId account() {
        return AccountId.random();
    }
}
