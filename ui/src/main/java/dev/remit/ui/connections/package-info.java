/** Connections: the systems a workspace lets Remit look into, how they are, and how their credentials are kept. */
@NullMarked
package dev.remit.ui.connections;

import org.jspecify.annotations.NullMarked;
