package dev.remit.connector;

/** A connection was removed: nobody looks into its system any more. Published in the transaction that did it. */
public record ConnectionRemoved(ConnectionId connection, String name, String reason) {}
