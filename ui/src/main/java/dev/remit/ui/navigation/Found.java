package dev.remit.ui.navigation;

import dev.remit.ui.design.glyph.Icon;

/**
 * One thing the find field found.
 *
 * @param detail what tells it apart from others of the same name
 */
public record Found(Icon icon, String name, String detail, Address address) {}
