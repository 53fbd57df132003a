package rufwerk.numbers.zadarma.web;

import java.util.List;
import rufwerk.numbers.inventory.DirectionId;
import rufwerk.numbers.inventory.PhoneNumber;

/**
 * A free number ({@code wire/zadarma.md} §3).
 *
 * @param id what {@code order/} takes as {@code number_id}; clients must not read anything into it
 * @param number without the plus sign
 */
record AvailableNumberView(String id, long directionId, String number) {

    /** {@code GET /v1/direct_numbers/available/<DIRECTION_ID>/} */
    record Answer(String status, List<AvailableNumberView> numbers) {

        static Answer of(DirectionId direction, List<PhoneNumber> numbers) {
            return new Answer(
                    "success",
                    numbers.stream()
                            .map(number -> new AvailableNumberView(number.digits(), direction.value(), number.digits()))
                            .toList());
        }
    }
}
