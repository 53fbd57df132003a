package rufwerk.documents.desk.web;

import jakarta.ws.rs.core.UriBuilder;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which accounts an operator looks for.
 *
 * @param name a part of it; empty for any
 * @param status {@code active} or {@code suspended}; empty for both
 */
record AccountFilter(String name, String status) {
    private static final List<String> STATUSES = List.of("active", "suspended");

    static AccountFilter of(String name, String status) {
        return new AccountFilter(name.strip(), STATUSES.contains(status) ? status : "");
    }

    public List<String> statuses() {
        return STATUSES;
    }

    public boolean isNarrow() {
        return !name.isEmpty() || !status.isEmpty();
    }

    /** The address of the page that begins after this place. */
    public String after(String cursor) {
        return UriBuilder.fromPath("/desk/accounts")
                .queryParam("name", "{name}")
                .queryParam("status", status)
                .queryParam("after", cursor)
                .build(name)
                .toString();
    }

    @Nullable
    String nameOrNull() {
        return name.isEmpty() ? null : name;
    }

    @Nullable
    String statusOrNull() {
        return status.isEmpty() ? null : status;
    }
}
