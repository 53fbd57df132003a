package rufwerk.kit.zadarma;

import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/** Where this service speaks Zadarma's dialect, if it does. */
@ApplicationScoped
class Dialect {
    private final @Nullable String root;

    Dialect(ZadarmaConfig config) {
        this.root = config.path().orElse(null);
    }

    boolean isSpokenAt(@Nullable String path) {
        return root != null
                && path != null
                && path.startsWith(root)
                && (path.length() == root.length() || path.charAt(root.length()) == '/');
    }
}
