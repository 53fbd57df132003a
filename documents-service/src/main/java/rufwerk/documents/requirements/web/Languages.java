package rufwerk.documents.requirements.web;

import jakarta.ws.rs.core.HttpHeaders;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** In which language texts are wanted. */
final class Languages {
    private Languages() {}

    /** What was asked for in the query, else what the client prefers; whatever we do not speak is English. */
    static Locale wanted(@Nullable String query, HttpHeaders headers) {
        return query == null
                ? headers.getAcceptableLanguages().stream().findFirst().orElse(Locale.ENGLISH)
                : Locale.forLanguageTag(query);
    }
}
