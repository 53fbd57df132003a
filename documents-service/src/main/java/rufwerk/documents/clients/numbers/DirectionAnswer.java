package rufwerk.documents.clients.numbers;

import rufwerk.documents.requirements.Direction;
import rufwerk.documents.requirements.NumberType;

/** What of a direction is of use to us. */
record DirectionAnswer(long id, String country, String areaCode, String name, String type) {

    Direction toDirection() {
        return new Direction(
                id,
                country,
                NumberType.ofCode(type)
                        .orElseThrow(() -> new IllegalStateException("A direction of an unknown type: " + type)),
                areaCode,
                name);
    }
}
