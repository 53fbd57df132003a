package rufwerk.kit.identity;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.SecurityContext;
import rufwerk.kit.access.ForCustomers;

/** One door of every kind; behind it stands who came in. */
@Path("/doors")
class Doors {

    @GET
    @Path("/customer")
    @ForCustomers
    public String customer() {
        return "a customer";
    }

    @GET
    @Path("/switch")
    @RolesAllowed("switch")
    public String telephoneSwitch(@Context SecurityContext security) {
        return nameOf(security);
    }

    @GET
    @Path("/orders-service")
    @RolesAllowed("orders-service")
    public String ordersService(@Context SecurityContext security) {
        return nameOf(security);
    }

    @GET
    @Path("/reviewer")
    @RolesAllowed(Roles.REVIEWER)
    public String reviewer(@Context SecurityContext security) {
        return nameOf(security);
    }

    @GET
    @Path("/admin")
    @RolesAllowed(Roles.ADMIN)
    public String admin(@Context SecurityContext security) {
        return nameOf(security);
    }

    @GET
    @Path("/page")
    @Produces("text/html")
    @RolesAllowed(Roles.REVIEWER)
    public String page(@Context SecurityContext security) {
        return nameOf(security);
    }

    private static String nameOf(SecurityContext security) {
        return security.getUserPrincipal().getName();
    }
}
