/** What scans saw: facts staged while a scan runs, merged into snapshots set-wise, compared by one query. */
@NullMarked
package dev.remit.scan.snapshot;

import org.jspecify.annotations.NullMarked;
