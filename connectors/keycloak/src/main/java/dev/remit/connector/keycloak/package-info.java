/**
 * Reads one realm of a Keycloak by its admin REST interface (written for 26.7).
 *
 * <p>Reads clients with their scopes and mappers, service accounts with the roles that are effective, people with their consents and
 * offline tokens, identity providers and user stores, admin events (who made and changed a client) and login events (when a client
 * was last used). Needs a client with a service account that has the roles {@code view-clients}, {@code view-users}, {@code
 * view-events}, {@code view-realm} and {@code view-identity-providers} of {@code realm-management}. Keeps to 600 requests a minute;
 * one to four requests per client and one per person are the largest part.
 *
 * <p>Cannot see: what the roles of other applications allow there (their names are taken at their word, and said so), what an
 * application did with a token, what was done before events were switched on or after they expired, and extensions of the server.
 * Keycloak has no way to ask for single fields, and shows whoever may view clients their secrets: the connector reads by name and
 * never those. See {@code docs/connectors/keycloak.md}.
 */
@NullMarked
package dev.remit.connector.keycloak;

import org.jspecify.annotations.NullMarked;
