/** HTTP: customers ask what is demanded, operators say what is. */
@NullMarked
package rufwerk.documents.requirements.web;

import org.jspecify.annotations.NullMarked;
