package rufwerk.durchwahl.pool.web;

import jakarta.validation.constraints.NotNull;

/**
 * @param prefix the base number, for example {@code 491801557990}
 * @param tariffClass {@code 0180-1}, {@code 0180-3} or {@code 0180-5}
 */
record BlockRequest(
        @NotNull String prefix,
        @NotNull Integer extensionDigits,
        @NotNull String tariffClass) {}
