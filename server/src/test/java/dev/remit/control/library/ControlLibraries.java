package dev.remit.control.library;

import dev.remit.policy.cel.Conditions;

/** The library without Spring. */
public final class ControlLibraries {

    private ControlLibraries() {}

    public static ControlLibrary shipped() {
        return new ControlLibrary(new Conditions());
    }
}
