package rufwerk.kit.access;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import rufwerk.kit.secrets.SealedStore;

/**
 * The secrets this replica has learned from {@code accounts.v1}.
 *
 * <p>orders-service seals them again and announces it; here they are only counted, because an old master key may not go
 * before the last replica has heard of it.
 */
@ApplicationScoped
class ReplicatedSecrets implements SealedStore {
    private final Customers customers;

    ReplicatedSecrets(Customers customers) {
        this.customers = customers;
    }

    @Override
    public String name() {
        return "replicated credentials";
    }

    @Override
    public Uni<Long> remaining() {
        return Uni.createFrom().item(customers::secretsUnderOldKeys);
    }

    @Override
    public Uni<Integer> resealSome(int atMost) {
        return Uni.createFrom().item(0);
    }
}
