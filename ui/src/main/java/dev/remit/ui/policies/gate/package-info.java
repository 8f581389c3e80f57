/** What the policies say of a use case's going live, for its page. */
@NullMarked
package dev.remit.ui.policies.gate;

import org.jspecify.annotations.NullMarked;
