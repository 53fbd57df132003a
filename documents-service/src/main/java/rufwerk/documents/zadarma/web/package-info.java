/** The document methods of Zadarma's API ({@code wire/zadarma.md} §4). */
@NullMarked
package rufwerk.documents.zadarma.web;

import org.jspecify.annotations.NullMarked;
