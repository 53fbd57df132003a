package rufwerk.numbers.privacy;

import io.smallrye.mutiny.Uni;
import java.util.UUID;

/** Knows which contracts about numbers an account has and had. */
public interface ReadContracts {

    /** None at all for an account that is not known. */
    Uni<Contracts> of(UUID account);
}
