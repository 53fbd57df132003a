/** What services cost before they have done anything. */
package rufwerk.bench.start;
