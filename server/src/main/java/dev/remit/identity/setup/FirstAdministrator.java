package dev.remit.identity.setup;

import dev.remit.identity.workspace.WorkspaceParticulars;

/**
 * The answers of the set-up page.
 *
 * @param password empty with an external identity provider, which knows the address
 */
record FirstAdministrator(WorkspaceParticulars workspace, String name, String email, String password) {

    @Override
    public String toString() {
        return "first administrator of " + workspace.name();
    }
}
