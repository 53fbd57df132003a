package rufwerk.kit.zadarma;

import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;

/** The parameters of this request, whether they came in the query, in a form or in a multipart form. */
@RequestScoped
public class ZadarmaParameters {
    private Received received = Received.NOTHING;
    private boolean taken;

    void take(Received what) {
        this.received = what;
        this.taken = true;
    }

    /** Whether the request was taken apart; one that reached no resource was not. */
    boolean isTaken() {
        return taken;
    }

    /** The first value of this name. */
    public Optional<String> first(String name) {
        return received.parameters().first(name);
    }

    /** A parameter without which the method cannot work. */
    public String required(String name) {
        return first(name).filter(value -> !value.isBlank()).orElseThrow(ZadarmaProblem.WRONG_PARAMETERS::asException);
    }
}
