package dev.remit.plugin;

import java.time.Instant;

/**
 * Where a fact was read, so that anyone can look again. Made by the host with every response; a connector takes it from {@link
 * Json#evidence()} and never builds one: the host refuses evidence it did not give out in the same scan.
 *
 * {@snippet :
 * for (Json app : response.json().items()) {
 *     Principal.of("app:" + app.requiredText("/id"), Principal.Kind.APP, app.requiredText("/name"), app.evidence());
 * }
 * }
 *
 * @param request method and path as sent, without credentials, for example {@code GET /api/users/7/tokens?page=1}
 * @param at when the response had arrived, UTC
 * @param sha256 of the response's bytes, 64 lower-case hexadecimal digits
 * @param pointer where in the response (RFC 6901); empty for the whole
 * @param apiVersion from {@link ConnectorDescriptor#apiVersion()}
 * @param connectorVersion from {@link ConnectorDescriptor#version()}
 */
public record Evidence(
        String request, Instant at, String sha256, String pointer, String apiVersion, String connectorVersion) {}
