package dev.remit.scan.asset;

import dev.remit.connector.ConnectionId;
import dev.remit.plugin.ResourceKind;

/**
 * A sort of object as scans of a connection name it.
 *
 * @param place the host of the other system in which it is; empty: in the connection's own
 * @param name in the system's own terms; empty: all of the kind
 */
public record ScannedObject(ConnectionId connection, String place, ResourceKind kind, String name) {}
