/** The Numbers API of seven.io ({@code wire/seven.md}). */
@NullMarked
package rufwerk.numbers.seven.web;

import org.jspecify.annotations.NullMarked;
