/** The prompts of the demo's workspaces, as files in {@code demo/prompts}. */
@NullMarked
package dev.remit.demo.library;

import org.jspecify.annotations.NullMarked;
