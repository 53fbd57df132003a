package rufwerk.documents.desk.web;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a page says about the form that was sent before it.
 *
 * @param fault what another service did not like: names of fields, or the code of a problem
 */
record Said(Notice notice, @Nullable String fault) {
    /** Addresses can be typed, and ours shall say nothing that somebody else made up. */
    private static final Pattern FAULT = Pattern.compile("[A-Za-z0-9_.,\\[\\] ]{1,100}");

    /** Null when nothing was sent. */
    static @Nullable Said of(@Nullable String done, @Nullable String problem, @Nullable String fault) {
        Notice notice = Notice.ofCode(done == null ? problem : done);
        if (notice == null) {
            return null;
        }
        return new Said(notice, fault != null && FAULT.matcher(fault).matches() ? fault : null);
    }
}
