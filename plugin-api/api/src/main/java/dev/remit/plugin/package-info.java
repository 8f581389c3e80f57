/**
 * Everything a connector sees of Remit, and nothing else: plain Java 21, found by {@link java.util.ServiceLoader}.
 *
 * <p>A connector looks into one system and reports <em>facts</em>: who is connected ({@link dev.remit.plugin.Principal}), what
 * they may do ({@link dev.remit.plugin.Grant}), when they last did it ({@link dev.remit.plugin.Use}) who allowed it ({@link
 * dev.remit.plugin.Approval}) and what is recorded of it ({@link dev.remit.plugin.Monitoring}). It never judges whether something is AI or whether it is dangerous; the console does,
 * with its fingerprint catalogue and its rules. And it always says what it could not see ({@link dev.remit.plugin.Coverage}).
 *
 * <p>Start at {@link dev.remit.plugin.ConnectorFactory}.
 *
 * <p>How this package grows: interfaces which the host implements ({@link dev.remit.plugin.Http}, {@link
 * dev.remit.plugin.ScanContext}, {@link dev.remit.plugin.ScanSink}, {@link dev.remit.plugin.Response}, {@link
 * dev.remit.plugin.Json}) gain methods; interfaces which a connector implements gain only default methods; a record that gains
 * a component keeps its former constructor; enums gain constants, so a connector's {@code switch} over them needs a
 * {@code default}.
 */
@NullMarked
package dev.remit.plugin;

import org.jspecify.annotations.NullMarked;
