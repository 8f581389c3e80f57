/** Text from people and other systems, made fit to print. */
@NullMarked
package dev.remit.reports.text;

import org.jspecify.annotations.NullMarked;
