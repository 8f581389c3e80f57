/** Contract tests for connectors. */
@NullMarked
package dev.remit.plugin.testkit;

import org.jspecify.annotations.NullMarked;
