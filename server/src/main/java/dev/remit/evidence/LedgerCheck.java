package dev.remit.evidence;

import dev.remit.evidence.LedgerVerdict.Fault;
import dev.remit.evidence.LedgerVerdict.Wrong;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Walks a ledger from its first record, building the tree anew and comparing it with each seal on the way. */
final class LedgerCheck {

    private static final int MOST_FAULTS = 100;

    private final UUID tenant;
    private final Iterator<Head> seals;
    private final MerkleFrontier tree = MerkleFrontier.empty();
    private final List<Fault> faults = new ArrayList<>();
    private @Nullable Head awaited;
    private long next;
    private long compared;

    LedgerCheck(UUID tenant, Iterator<Head> seals) {
        this.tenant = tenant;
        this.seals = seals;
        await();
    }

    /** A seal to compare with. */
    @SuppressWarnings("ArrayRecordComponent") // read once, never compared as a record
    record Head(long number, long size, byte[] root) {}

    /** A record at its place, with the hash that was sealed there. */
    @SuppressWarnings("ArrayRecordComponent") // read once, never compared as a record
    record Sealed(long index, EvidenceRecord record, byte[] hash) {}

    long size() {
        return tree.size();
    }

    void next(Sealed sealed) {
        if (sealed.index() != next) {
            add(Wrong.RECORD_MISSING, next);
        }
        next = sealed.index() + 1;
        EvidenceRecord record = sealed.record();
        byte[] computed = CanonicalForm.leafHash(tenant, record.id(), record.at(), record.actor(), record.act());
        if (!HexFormat.of().formatHex(computed).equals(record.leafHash())) {
            add(Wrong.RECORD_CHANGED, sealed.index());
        } else if (!Arrays.equals(computed, sealed.hash())) {
            add(Wrong.HASH_REPLACED, sealed.index());
        }
        tree.append(computed);
        compare();
    }

    private void compare() {
        Head head = awaited;
        if (head == null || head.size() != tree.size()) {
            return;
        }
        if (!Arrays.equals(head.root(), tree.root())) {
            add(Wrong.ROOT_DIFFERS, head.number());
        }
        compared++;
        await();
    }

    private void await() {
        awaited = seals.hasNext() ? seals.next() : null;
    }

    private void add(Wrong kind, long place) {
        if (faults.size() < MOST_FAULTS) {
            faults.add(new Fault(kind, place));
        }
    }

    /** After the last record. A seal over more records than there are misses them. */
    LedgerVerdict verdict() {
        if (awaited != null) {
            add(Wrong.RECORD_MISSING, next);
        }
        return new LedgerVerdict(tree.size(), compared, faults);
    }
}
