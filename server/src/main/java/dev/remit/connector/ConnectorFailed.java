package dev.remit.connector;

/** A connection that could be read cannot any more. Published in the transaction that learnt it. */
public record ConnectorFailed(ConnectionId connection, String connector, String message) {}
