/** Replicas of services are exchanged, added and killed while customers go on. */
package rufwerk.local.rolling;
