package rufwerk.numbers.seven.web;

import org.jspecify.annotations.Nullable;

/** Whether it worked, and what went wrong otherwise. */
record SuccessView(boolean success, @Nullable String error) {
    static final SuccessView SUCCESS = new SuccessView(true, null);

    static SuccessView failure(String error) {
        return new SuccessView(false, error);
    }
}
