package dev.remit.scan.asset;

/**
 * What scans see of an asset.
 *
 * @param objects how many objects hold it
 * @param integrations how many AI integrations reach it
 * @param unapproved how many of them reach a field that is not approved for them
 * @param unknownFields how many fields scans name that the asset does not have
 */
public record AssetSummary(int objects, int integrations, int unapproved, int unknownFields) {}
