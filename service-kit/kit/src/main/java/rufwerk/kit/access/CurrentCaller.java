package rufwerk.kit.access;

import jakarta.enterprise.context.RequestScoped;
import org.jspecify.annotations.Nullable;

/** The caller of this request, once a filter of the dialect has recognised it. */
@RequestScoped
public class CurrentCaller {
    private @Nullable Caller caller;

    public void recognised(Caller recognised) {
        this.caller = recognised;
    }

    /** Only for resources behind a filter that refuses strangers. */
    public Caller get() {
        Caller known = caller;
        if (known == null) {
            throw new IllegalStateException("The resource is not behind an access filter");
        }
        return known;
    }
}
