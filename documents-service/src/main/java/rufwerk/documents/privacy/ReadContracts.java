package rufwerk.documents.privacy;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Tells whether documents have to be kept because of contracts. */
@ApplicationScoped
public class ReadContracts {
    private final Contracts contracts;

    ReadContracts(Contracts contracts) {
        this.contracts = contracts;
    }

    public Uni<Contracts.Standing> of(UUID account) {
        return contracts.of(account);
    }
}
