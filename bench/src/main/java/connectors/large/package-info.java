/** A system to scan, as large as wanted, and the connectors that read it. */
@NullMarked
package connectors.large;

import org.jspecify.annotations.NullMarked;
