/**
 * Reads one Salesforce org by its REST API, version 68.0: queries (SOQL) and nothing else.
 *
 * <p>Reads connected apps and the OAuth tokens that people gave them, agents with what they may call, the permission sets and the
 * profile of everybody these act as, object by object and field by field, active flows with their steps, stored addresses of other
 * systems, sign-ins and the setup audit trail. Needs a user with the permissions {@code API Enabled}, {@code View Setup and
 * Configuration}, {@code Customize Application}, {@code View All Users} and {@code Monitor Login History}. Keeps to 300 requests a
 * minute, and stops when the org's daily limit is used up.
 *
 * <p>Cannot see: the scopes of an app and its redirect addresses (the Metadata API only), external client apps that nobody has used,
 * sharing rules, and what an app did with a record. Tested against a behaviour mock only. See {@code docs/connectors/salesforce.md}.
 */
@NullMarked
package dev.remit.connector.salesforce;

import org.jspecify.annotations.NullMarked;
