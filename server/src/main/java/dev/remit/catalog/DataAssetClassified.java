package dev.remit.catalog;

import java.util.UUID;

/** Somebody said how sensitive an asset is; published in the transaction that stored it. */
public record DataAssetClassified(UUID dataAsset, String name, DataClass dataClass, String reason) {}
