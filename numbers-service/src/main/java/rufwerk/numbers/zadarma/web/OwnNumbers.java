package rufwerk.numbers.zadarma.web;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.UnaryOperator;
import rufwerk.kit.access.CurrentCaller;
import rufwerk.kit.zadarma.ZadarmaProblem;
import rufwerk.numbers.inventory.PhoneNumber;
import rufwerk.numbers.settings.NumberSettings;
import rufwerk.numbers.subscription.ActiveNumber;
import rufwerk.numbers.subscription.ChangeSettings;
import rufwerk.numbers.subscription.FindActiveNumbers;

/** The numbers of whoever asks; any other is answered as unknown. */
@ApplicationScoped
class OwnNumbers {
    private final CurrentCaller caller;
    private final FindActiveNumbers findActiveNumbers;
    private final ChangeSettings changeSettings;

    OwnNumbers(CurrentCaller caller, FindActiveNumbers findActiveNumbers, ChangeSettings changeSettings) {
        this.caller = caller;
        this.findActiveNumbers = findActiveNumbers;
        this.changeSettings = changeSettings;
    }

    Uni<ActiveNumber> find(PhoneNumber number) {
        return known(findActiveNumbers.findHeld(caller.get().accountId(), number));
    }

    Uni<ActiveNumber> change(PhoneNumber number, UnaryOperator<NumberSettings> change) {
        return known(changeSettings.change(caller.get(), number, change));
    }

    private static Uni<ActiveNumber> known(Uni<ActiveNumber> found) {
        return found.onItem().ifNull().failWith(ZadarmaProblem.NUMBER_UNKNOWN::asException);
    }
}
