/**
 * Where things are. A feature plugs itself into the console by a Spring bean: {@link dev.remit.ui.navigation.NavContribution}
 * for entries of the drawer, {@link dev.remit.ui.navigation.FindContribution} for what the find field finds. Its views carry
 * {@link dev.remit.ui.navigation.RequiresPermission} and say where they stand by
 * {@link dev.remit.ui.navigation.HasCrumbs}; links are built by {@link dev.remit.ui.navigation.Address}.
 */
@NullMarked
package dev.remit.ui.navigation;

import org.jspecify.annotations.NullMarked;
