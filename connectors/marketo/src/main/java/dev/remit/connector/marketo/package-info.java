/**
 * Reads one subscription of Adobe Marketo Engage by its REST API (written for the descriptions of July 2026).
 *
 * <p>Reads API-only users, which are what integrations act as, with their roles and workspaces and how often each called; smart
 * campaigns; and, from the activities of the last days, which webhooks were called. Needs an API-only user of its own with the
 * permissions {@code Access User Management Api}, {@code Access Users}, {@code Read-Only Activity} and {@code Read-Only Assets}. Keeps to
 * 50 calls in 20 seconds, half of what all integrations together have, and stops when the day's quota is used up.
 *
 * <p>Marketo says no with status 200 and a code in the body. It tells nobody which LaunchPoint services there are, what a role
 * allows, where a webhook leads, and who approved anything: a person is asked. Tested against a behaviour mock only. See
 * {@code docs/connectors/marketo.md}.
 */
@NullMarked
package dev.remit.connector.marketo;

import org.jspecify.annotations.NullMarked;
