/** One key seen from both sides: by who holds it, and by the system it opens. No system says so, the fields that are written do. */
@NullMarked
package dev.remit.scan.key;

import org.jspecify.annotations.NullMarked;
