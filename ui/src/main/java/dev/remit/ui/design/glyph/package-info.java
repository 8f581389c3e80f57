/**
 * Glyphs as inline SVG with an accessible name: capability strip, tier, basis, reach, sensitivity, icons. Each is a string of
 * markup, for use in a grid's {@code LitRenderer} ({@code <span .innerHTML=…>}), and {@link dev.remit.ui.design.glyph.Glyph}
 * makes a component of it.
 */
@NullMarked
package dev.remit.ui.design.glyph;

import org.jspecify.annotations.NullMarked;
