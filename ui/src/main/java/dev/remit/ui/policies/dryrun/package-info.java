/** What a version that waits would change, shown to whoever is about to publish it. */
@NullMarked
package dev.remit.ui.policies.dryrun;

import org.jspecify.annotations.NullMarked;
