package rufwerk.numbers.zadarma.web;

import io.quarkus.runtime.annotations.RegisterForReflection;

/** Every error of this dialect. Registered by hand, as no resource method names it. */
@RegisterForReflection
record ErrorView(String status, String message) {

    static ErrorView saying(String message) {
        return new ErrorView("error", message);
    }
}
