package rufwerk.numbers.hold.web;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import rufwerk.numbers.hold.HoldPage;
import rufwerk.numbers.hold.HoldPage.Place;

/** A page of holds. */
record HoldList(
        List<HoldView> holds,

        @Schema(description = "Where the next page begins; null: this is the last one") @Nullable
        String nextCursor) {

    static HoldList of(HoldPage page) {
        return new HoldList(
                page.holds().stream().map(HoldView::of).toList(),
                page.more() ? Cursor.write(Place.of(page.holds().getLast())) : null);
    }
}
