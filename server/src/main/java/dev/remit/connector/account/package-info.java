/**
 * Keeps to the rate limit of a remote account together: all connections of a workspace that use it, on all nodes, take their calls
 * from one counter in the database, some at a time.
 */
@NullMarked
package dev.remit.connector.account;

import org.jspecify.annotations.NullMarked;
