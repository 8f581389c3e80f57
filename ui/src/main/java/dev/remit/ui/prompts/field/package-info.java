/** The larger fields of a prompt's form: its text with the inputs, and the recorded outputs that test it. */
@NullMarked
package dev.remit.ui.prompts.field;

import org.jspecify.annotations.NullMarked;
