package rufwerk.bench.door;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** The work, for everybody. */
@Path("/open")
class OpenResource {
    private final Work work;

    OpenResource(Work work) {
        this.work = work;
    }

    @GET
    public Uni<Work.Done> ask() {
        return work.once();
    }
}
