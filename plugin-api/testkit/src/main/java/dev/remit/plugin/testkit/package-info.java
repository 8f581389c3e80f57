/**
 * The contract every connector meets: extend {@link dev.remit.plugin.testkit.ConnectorContract} with ten lines and a directory of
 * recordings.
 *
 * <p>The kit runs the connector in the same runtime as the console, against recorded answers instead of a network, and then breaks
 * those answers in every way systems break. One law stands above all: what could not be read is never reported as not there.
 */
@NullMarked
package dev.remit.plugin.testkit;

import org.jspecify.annotations.NullMarked;
