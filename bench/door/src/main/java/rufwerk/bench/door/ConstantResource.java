package rufwerk.bench.door;

import io.smallrye.common.annotation.NonBlocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** Texts as large as durchwahl-service's answers, for everybody, out of nowhere: as fast as an answer can be. */
@Path("/constants")
@NonBlocking
@Produces(MediaType.APPLICATION_JSON)
class ConstantResource {
    private static final String LEASE = """
            {"phone":"442010000000","durchwahl":"491801100000","validuntil":"20261122021332","centperminute":4}""";

    private static final String ROUTE = """
            {"called":"491801100000","destination":"442010000000","valid_until":"2026-11-22T01:13:32Z","cents_per_minute":4}""";

    @GET
    @Path("/lease")
    public String lease() {
        return LEASE;
    }

    @GET
    @Path("/route")
    public String route() {
        return ROUTE;
    }
}
