package dev.remit.ui.navigation;

import dev.remit.identity.Permission;

/** Somebody opened a view that none of their roles allows. */
public final class MissingPermissionException extends RuntimeException {

    private final Permission permission;

    public MissingPermissionException(Permission permission) {
        super("needs " + permission.authority());
        this.permission = permission;
    }

    public Permission permission() {
        return permission;
    }
}
