package rufwerk.kit.identity;

import io.vertx.ext.web.RoutingContext;
import java.util.Optional;
import java.util.regex.Pattern;
import rufwerk.kit.access.AuthorizationHeader;

/** The token of {@code Authorization: Bearer}: an operator's JWT, or a machine's. */
record PresentedToken(String value) {
    /** Header, payload and signature in base64; the header is a JSON object, and these begin with "ey". */
    private static final Pattern JWT = Pattern.compile("ey[^.]*\\.[^.]*\\.[^.]*");

    static Optional<PresentedToken> of(RoutingContext request) {
        return AuthorizationHeader.credentials(request.request().getHeader("Authorization"), AuthorizationHeader.BEARER)
                .map(PresentedToken::new);
    }

    boolean isJwt() {
        return JWT.matcher(value).matches();
    }

    @Override
    public String toString() {
        return "PresentedToken";
    }
}
