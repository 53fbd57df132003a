package rufwerk.numbers.seven;

import io.smallrye.mutiny.Uni;
import java.util.UUID;

/** The nonces of signed requests. Each is good for one request, whichever replica it reaches. */
public interface Nonces {

    /** True for the first of all who try. Fails when nobody can tell, and then nobody may pass. */
    Uni<Boolean> use(UUID accountId, String nonce);
}
