/** What was saved opens again in an empty place. */
package rufwerk.local.backup;
