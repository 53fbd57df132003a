package rufwerk.numbers.seven.web;

import io.netty.handler.codec.http.QueryStringDecoder;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import rufwerk.kit.access.AuthorizationHeader;

/**
 * Where customers put their key: {@code X-Api-Key}, {@code Authorization: Basic} with the key in clear, {@code Bearer},
 * or the parameter {@code p} of query or form; the first of these counts ({@code wire/seven.md} §1).
 */
final class PresentedKey {
    private static final String PARAMETER = "p";
    private static final String FORM = MediaType.APPLICATION_FORM_URLENCODED;

    private PresentedKey() {}

    static Optional<String> outsideTheBody(ContainerRequestContext request) {
        @Nullable String header = request.getHeaderString("X-Api-Key");
        if (header != null) {
            return Optional.of(header.strip());
        }
        @Nullable String authorization = request.getHeaderString(HttpHeaders.AUTHORIZATION);
        return AuthorizationHeader.credentials(authorization, AuthorizationHeader.BASIC)
                .or(() -> AuthorizationHeader.credentials(authorization, AuthorizationHeader.BEARER))
                .map(String::strip)
                .or(() -> Optional.ofNullable(
                        request.getUriInfo().getQueryParameters().getFirst(PARAMETER)));
    }

    /** Whether it is worth a look into the body: the .NET client puts its key into forms. */
    static boolean mayBeInTheBody(ContainerRequestContext request) {
        @Nullable String type = request.getHeaderString(HttpHeaders.CONTENT_TYPE);
        return type != null && type.regionMatches(true, 0, FORM, 0, FORM.length());
    }

    static Optional<String> inForm(String form) {
        try {
            return Optional.ofNullable(
                            new QueryStringDecoder(form, false).parameters().get(PARAMETER))
                    .map(values -> values.getFirst());
        } catch (IllegalArgumentException e) {
            // Escapes that are none: not a form, so there is no key in it.
            return Optional.empty();
        }
    }
}
