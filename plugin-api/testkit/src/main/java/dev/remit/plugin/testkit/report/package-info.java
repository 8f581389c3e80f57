/** What the kit found, for people and for machines: a report that can be shown to whoever is to rely on a connector, and a badge. */
@NullMarked
package dev.remit.plugin.testkit.report;

import org.jspecify.annotations.NullMarked;
