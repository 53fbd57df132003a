package rufwerk.numbers.sms.web;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import rufwerk.numbers.NumbersProblem;
import rufwerk.numbers.sms.KeptSms;

/** A page of messages. */
record SmsList(
        List<SmsView> messages,

        @Schema(description = "Where the next page begins; null: this is the last one") @Nullable
        String nextCursor) {

    /** One more than the limit shows that another page follows. */
    static SmsList of(List<KeptSms> found, int limit) {
        List<KeptSms> page = found.subList(0, Math.min(limit, found.size()));
        return new SmsList(
                page.stream().map(kept -> SmsView.of(kept.sms())).toList(),
                found.size() > limit ? cursor(page.getLast().sequence()) : null);
    }

    /** Where a page begins; opaque to callers, so we may change what is in it. */
    static @Nullable Long before(@Nullable String cursor) {
        if (cursor == null) {
            return null;
        }
        try {
            return Long.valueOf(new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            throw NumbersProblem.CURSOR_INVALID.because("Use next_cursor of the page before, unchanged");
        }
    }

    private static String cursor(long last) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(Long.toString(last).getBytes(StandardCharsets.UTF_8));
    }
}
