package rufwerk.documents.desk.web;

import jakarta.ws.rs.core.SecurityContext;
import org.eclipse.microprofile.jwt.JsonWebToken;
import rufwerk.kit.identity.Roles;

/**
 * Who looks at the desk.
 *
 * @param session whether there is a session that can be ended; a browser forgets HTTP Basic by itself
 * @param reviewer whether the pages about documents open
 * @param admin whether the pages about accounts, orders and stock open
 */
record SignedIn(String name, boolean session, boolean reviewer, boolean admin) {

    static SignedIn of(SecurityContext security) {
        var operator = security.getUserPrincipal();
        return new SignedIn(
                operator.getName(),
                operator instanceof JsonWebToken,
                security.isUserInRole(Roles.REVIEWER),
                security.isUserInRole(Roles.ADMIN));
    }
}
