package dev.remit.scan;

import dev.remit.tenancy.TenantId;

/** A scan waits for a node to run it. */
record ScanQueued(TenantId tenant, ScanId scan) {}
