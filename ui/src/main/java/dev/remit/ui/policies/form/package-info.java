/** The fields in which policies are written: conditions, facts, cases and obligations, from pick lists as far as there are any. */
@NullMarked
package dev.remit.ui.policies.form;

import org.jspecify.annotations.NullMarked;
