package rufwerk.bench.door;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import rufwerk.kit.access.ForCustomers;

/** The work, for customers alone. */
@Path("/guarded")
@ForCustomers
class GuardedResource {
    private final Work work;

    GuardedResource(Work work) {
        this.work = work;
    }

    @GET
    public Uni<Work.Done> ask() {
        return work.once();
    }
}
