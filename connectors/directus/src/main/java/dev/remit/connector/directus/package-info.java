/**
 * Reads a Directus project by its REST interface (written for 12.4).
 *
 * <p>Reads people with roles, policies and permissions down to fields and row rules, static tokens and what used them, flows with their
 * steps, extensions, the AI assistant and MCP server of Directus itself, MCP clients that registered themselves, and who made what.
 * Needs a static token of a user whose policy may read {@code directus_users, roles, policies, access, permissions, flows, operations,
 * settings, activity, extensions}; MCP clients are shown to administrators only, so a second token may be given for that one request.
 * Keeps to 300 requests a minute and needs few of them.
 *
 * <p>Cannot see: reading done with a static token (Directus notes changes and sign-ins only), what people agreed to when an MCP client
 * asked, how long activity is kept, single sign-on, and what extensions do. See {@code docs/connectors/directus.md}.
 */
@NullMarked
package dev.remit.connector.directus;

import org.jspecify.annotations.NullMarked;
