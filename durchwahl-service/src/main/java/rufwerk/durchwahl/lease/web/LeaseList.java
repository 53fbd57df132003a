package rufwerk.durchwahl.lease.web;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import rufwerk.durchwahl.lease.LeasePage;
import rufwerk.durchwahl.lease.LeasePage.Place;

/** A page of leases. */
record LeaseList(
        List<LeaseView> leases,

        @Schema(description = "Where the next page begins; null: this is the last one") @Nullable
        String nextCursor) {

    static LeaseList of(LeasePage page) {
        return new LeaseList(
                page.leases().stream().map(LeaseView::of).toList(),
                page.more() ? Cursor.write(Place.of(page.leases().getLast())) : null);
    }
}
