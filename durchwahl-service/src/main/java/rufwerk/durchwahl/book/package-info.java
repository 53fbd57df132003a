/** What is lent to whom: one journal in the database, and on every replica the memory that follows from it. */
@NullMarked
package rufwerk.durchwahl.book;

import org.jspecify.annotations.NullMarked;
