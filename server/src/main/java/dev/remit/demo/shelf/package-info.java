/** What the demo's workspaces know about what they use, as files in {@code demo}. */
@NullMarked
package dev.remit.demo.shelf;

import org.jspecify.annotations.NullMarked;
