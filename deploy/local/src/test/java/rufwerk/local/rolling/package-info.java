/** Services are exchanged, process by process, while customers go on. */
package rufwerk.local.rolling;
