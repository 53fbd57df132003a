package rufwerk.numbers.inventory.messaging;

import io.quarkus.runtime.annotations.RegisterForReflection;
import rufwerk.numbers.inventory.NumberReleased;
import rufwerk.numbers.inventory.StockLow;

/** Lets Jackson write events in a native image, where it sees only what is named. */
@RegisterForReflection(targets = {StockLow.class, NumberReleased.class})
class EventsInNativeImages {}
