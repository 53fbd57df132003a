package rufwerk.orders.accounts;

import io.smallrye.mutiny.Uni;
import java.util.function.Supplier;

class AccountsInMemoryTest extends AccountsConformance {
    private final AccountsInMemory accounts = new AccountsInMemory();

    @Override
    protected Accounts accounts() {
        return accounts;
    }

    @Override
    protected <T> T inTransaction(Supplier<Uni<T>> work) {
        return work.get().await().indefinitely();
    }
}
