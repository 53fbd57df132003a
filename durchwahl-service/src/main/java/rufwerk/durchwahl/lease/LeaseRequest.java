package rufwerk.durchwahl.lease;

import org.jspecify.annotations.Nullable;
import rufwerk.durchwahl.book.Asker;

/**
 * What somebody asks for.
 *
 * @param phone as the caller wrote it
 * @param mostCentsPerMinute more must the call not cost whoever dials, in whole euro cents; null: as much as it takes
 */
public record LeaseRequest(
        Asker asker, String phone, @Nullable Integer mostCentsPerMinute) {}
