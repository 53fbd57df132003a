package rufwerk.documents.requirements;

import org.jspecify.annotations.Nullable;

/**
 * Where numbers are wanted, as numbers-service knows it.
 *
 * @param country ISO 3166-1 alpha-2
 * @param areaCode without the leading 0: {@code 221}
 * @param city what numbers-service calls the area; null: it did not say
 */
public record Direction(
        long id,
        String country,
        NumberType type,
        String areaCode,
        @Nullable String city) {}
