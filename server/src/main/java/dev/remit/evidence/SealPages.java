package dev.remit.evidence;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.LongFunction;

/** Seals in their order, a page in memory at a time: a ledger has one for every few seconds in which something was written. */
final class SealPages implements Iterator<LedgerCheck.Head> {

    private final LongFunction<List<LedgerCheck.Head>> after;
    private Iterator<LedgerCheck.Head> page;
    private long last = -1;

    /**
     * From the first one.
     *
     * @param after reads the next seals after a number; none at the end
     */
    SealPages(LongFunction<List<LedgerCheck.Head>> after) {
        this.after = after;
        page = after.apply(last).iterator();
    }

    @Override
    public boolean hasNext() {
        if (!page.hasNext()) {
            page = after.apply(last).iterator();
        }
        return page.hasNext();
    }

    @Override
    public LedgerCheck.Head next() {
        if (!hasNext()) {
            throw new NoSuchElementException("after seal " + last);
        }
        LedgerCheck.Head head = page.next();
        last = head.number();
        return head;
    }
}
