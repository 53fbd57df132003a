/** Compares the manifests with the schemas of their kinds, with the code and with the configuration of the services. */
@NullMarked
package rufwerk.kubernetes;

import org.jspecify.annotations.NullMarked;
