package rufwerk.numbers.inventory.web;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import rufwerk.numbers.NumbersProblem;
import rufwerk.numbers.inventory.DirectionId;
import rufwerk.numbers.inventory.DirectionPage;

/** A page of directions. */
record DirectionList(
        List<DirectionView> directions,

        @Schema(description = "Where the next page begins; null: this is the last one") @Nullable
        String nextCursor) {

    static DirectionList of(DirectionPage page) {
        return new DirectionList(
                page.directions().stream().map(DirectionView::of).toList(),
                page.more() ? cursor(page.directions().getLast().direction().id()) : null);
    }

    /** Where a page begins; opaque to callers, so we may change what is in it. */
    static @Nullable DirectionId position(@Nullable String cursor) {
        if (cursor == null) {
            return null;
        }
        try {
            return new DirectionId(
                    Long.parseLong(new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8)));
        } catch (IllegalArgumentException e) {
            throw NumbersProblem.CURSOR_INVALID.because("Use next_cursor of the page before, unchanged");
        }
    }

    private static String cursor(DirectionId last) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(Long.toString(last.value()).getBytes(StandardCharsets.UTF_8));
    }
}
