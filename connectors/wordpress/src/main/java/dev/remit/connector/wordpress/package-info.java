/**
 * Reads a WordPress site by its REST interface ({@code wp/v2}, WordPress 5.6 and later; abilities from 6.9).
 *
 * <p>Reads plug-ins, REST namespaces, users with roles and capabilities, application passwords with their last use, and abilities.
 * Needs an application password of an account that may {@code activate_plugins}, {@code list_users} and {@code edit_users}; WordPress
 * has no reading right of its own for these. Keeps to 300 requests a minute; one request per user is the largest part.
 *
 * <p>Cannot see: who installed a plug-in, the keys plug-ins store for other systems, webhooks, when a plug-in last acted, scheduled
 * tasks, and rights which plug-ins check by code of their own. See {@code docs/connectors/wordpress.md}.
 */
@NullMarked
package dev.remit.connector.wordpress;

import org.jspecify.annotations.NullMarked;
