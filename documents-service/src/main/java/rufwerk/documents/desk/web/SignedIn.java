package rufwerk.documents.desk.web;

import jakarta.ws.rs.core.SecurityContext;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Who looks at the desk.
 *
 * @param session whether there is a session that can be ended; a browser forgets HTTP Basic by itself
 */
record SignedIn(String name, boolean session) {

    static SignedIn of(SecurityContext security) {
        var operator = security.getUserPrincipal();
        return new SignedIn(operator.getName(), operator instanceof JsonWebToken);
    }
}
