/** The number methods of Zadarma's API ({@code wire/zadarma.md}). */
@NullMarked
package rufwerk.numbers.zadarma.web;

import org.jspecify.annotations.NullMarked;
