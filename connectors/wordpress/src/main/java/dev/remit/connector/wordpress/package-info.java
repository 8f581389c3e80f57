/** WordPress. */
@NullMarked
package dev.remit.connector.wordpress;

import org.jspecify.annotations.NullMarked;
