/**
 * Reads an n8n instance by its public API ({@code v1}, n8n 1.123 and later).
 *
 * <p>Reads workflows with their steps, users with their roles, executions, stored credentials by name and type, and
 * from the security audit the nodes that others than n8n made. Needs an API key of an owner or administrator with the scopes {@code workflow:list}, {@code
 * execution:list}, {@code user:list}, {@code securityAudit:generate} and, from n8n 2, {@code credential:list}. Keeps to 300 requests
 * a minute; 20 workflows and 250 executions come with one request.
 *
 * <p>What the steps of n8n do is data, which {@link dev.remit.connector.n8n.StepTable} reads: by node, resource and operation, for
 * requests by address, and by the name of the operation. What is in none of these is reported in n8n's own words.
 *
 * <p>Cannot see: what a stored credential allows in the other system and at which address of one's own that is, addresses and
 * operations that are computed when a workflow runs, what code in steps does, the keys to n8n itself, who approved a workflow, and for
 * how long executions are kept. See {@code docs/connectors/n8n.md}.
 */
@NullMarked
package dev.remit.connector.n8n;

import org.jspecify.annotations.NullMarked;
