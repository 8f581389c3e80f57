/**
 * Envelope encryption for connections' secrets: AES-256-GCM (NIST SP 800-38D) with random 96-bit nonces; a data key per
 * connection, wrapped by the master key of the installation; tenant, connection and field authenticated with each.
 */
@NullMarked
package dev.remit.connector.secrets;

import org.jspecify.annotations.NullMarked;
