package rufwerk.numbers.search.web;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import rufwerk.numbers.search.SearchPage;

/** A page of free numbers. */
record FoundNumbersView(
        List<FoundNumberView> numbers,

        @Schema(description = "Where the next page begins; null: this is the last one") @Nullable
        String nextCursor) {

    static FoundNumbersView of(SearchPage page) {
        return new FoundNumbersView(
                page.numbers().stream().map(FoundNumberView::of).toList(),
                page.end() == null ? null : Cursor.write(page.end()));
    }
}
