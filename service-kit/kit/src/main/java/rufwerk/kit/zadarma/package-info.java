/** What all methods of Zadarma's API have in common: signatures, transports, the envelope ({@code wire/zadarma.md}). */
@NullMarked
package rufwerk.kit.zadarma;

import org.jspecify.annotations.NullMarked;
