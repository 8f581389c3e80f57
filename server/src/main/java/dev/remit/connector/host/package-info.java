/**
 * Loads connectors, keeps each in a class loader of its own that sees nothing of the console but {@code dev.remit.plugin},
 * and runs their code in threads that can be given up on. Replaces them without a restart.
 *
 * <p>The JVM has no sandbox: the gate and the bytecode check keep an honest connector honest and a careless one harmless;
 * they do not make hostile code safe to run.
 */
@NullMarked
package dev.remit.connector.host;

import org.jspecify.annotations.NullMarked;
