/**
 * The shell of the console: drawer, top bar, keys, languages and schemes. A feature never edits it; it plugs itself in as
 * {@link dev.remit.ui.navigation} says and builds its views of {@link dev.remit.ui.design}. A view stands in the shell by
 * {@code @Route(value = "…", layout = MainLayout.class)}.
 */
@NullMarked
package dev.remit.ui;

import org.jspecify.annotations.NullMarked;
