package dev.remit.scan.asset;

import java.util.Optional;

/**
 * An object that AI reaches, and the asset it holds.
 *
 * @param integrations how many AI integrations reach it
 * @param asset the name of the asset it is linked to; empty if to none
 * @param suggested whether its name speaks for the asset that is asked about
 */
public record LinkableObject(
        ScannedObject object, String connectionName, int integrations, Optional<String> asset, boolean suggested) {}
