package rufwerk.numbers.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import rufwerk.numbers.inventory.CallingCodes;
import rufwerk.numbers.inventory.Direction;
import rufwerk.numbers.inventory.PhoneNumber;

/** Finds where a number belongs: the direction with the longest prefix that the number begins with, and goes on after. */
final class Areas {
    private static final int SHORTEST_PREFIX = 2;

    private final Map<String, List<Direction>> byPrefix = new HashMap<>();

    Areas(List<Direction> directions) {
        for (Direction direction : directions) {
            byPrefix.computeIfAbsent(CallingCodes.prefixOf(direction), first -> new ArrayList<>(1))
                    .add(direction);
        }
    }

    /** None, one, or several when countries share a calling code and the sender does not say which is meant. */
    List<Direction> of(PhoneNumber number, @Nullable String country, @Nullable String areaCode) {
        String digits = number.digits();
        for (int length = digits.length() - 1; length >= SHORTEST_PREFIX; length--) {
            List<Direction> found = byPrefix.getOrDefault(digits.substring(0, length), List.of()).stream()
                    .filter(direction -> isMeant(direction, country, areaCode))
                    .toList();
            if (!found.isEmpty()) {
                return found;
            }
        }
        return List.of();
    }

    private static boolean isMeant(Direction direction, @Nullable String country, @Nullable String areaCode) {
        return (country == null || country.equals(direction.country().code()))
                && (areaCode == null
                        || areaCode.equals(direction.offer().areaCode().digits()));
    }
}
