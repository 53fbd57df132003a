/** HTTP: reviewers say until when a document is valid. */
@NullMarked
package rufwerk.documents.groups.web;

import org.jspecify.annotations.NullMarked;
