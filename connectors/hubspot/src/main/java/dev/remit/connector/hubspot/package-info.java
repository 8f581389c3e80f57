/**
 * Reads a HubSpot account by its REST interface (written for the version 2026-09, workflows v4).
 *
 * <p>Reads users with roles and teams, what the security history says of apps, tokens and keys, the audit log, which properties are
 * sensitive, workflows with webhooks, custom code and what they set, who wrote the newest values of contacts, companies and deals, and
 * the scopes of its own token. Needs the token of a private app with the scopes {@code account-info.security.read automation
 * crm.objects.contacts.read crm.objects.companies.read crm.objects.deals.read settings.users.read settings.users.teams.read}. Keeps to 40
 * requests in ten seconds, as searching allows no more.
 *
 * <p>Cannot see: a list of connected apps (HubSpot has none), scopes of other apps, what a role allows, apps that only read, when a
 * workflow ran, and which of HubSpot's own AI is switched on. See {@code docs/connectors/hubspot.md}.
 */
@NullMarked
package dev.remit.connector.hubspot;

import org.jspecify.annotations.NullMarked;
