package dev.remit.reports;

import static java.util.Objects.requireNonNull;

import dev.remit.reports.text.PlainText;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;

/**
 * What stands at the head and foot of every page.
 *
 * @param letterhead whose report it is
 * @param asOf the moment all figures were read
 * @param zone the zone in which days and times are told
 * @param locale how numbers and dates are written
 * @param ledgerHead the sealed head of the ledger the figures were read at; empty when nothing was sealed yet
 */
public record ReportHead(
        Letterhead letterhead, Instant asOf, ZoneId zone, Locale locale, Optional<LedgerHead> ledgerHead) {

    public ReportHead {
        requireNonNull(letterhead);
        requireNonNull(asOf);
        requireNonNull(zone);
        requireNonNull(locale);
        requireNonNull(ledgerHead);
    }

    /**
     * Names and logo of the first line.
     *
     * @param workspace the client the report is about
     * @param brand the consultant who issues it; leads when present
     * @param logo the logo of whoever leads
     */
    public record Letterhead(String workspace, Optional<String> brand, Optional<Logo> logo) {
        public Letterhead {
            PlainText.required("workspace", workspace);
            requireNonNull(brand);
            requireNonNull(logo);
        }
    }

    /**
     * A sealed head of the ledger.
     *
     * @param index how many records it covers
     * @param hash its root hash in hexadecimal
     */
    public record LedgerHead(long index, String hash) {
        public LedgerHead {
            if (index < 0) {
                throw new IllegalArgumentException("A ledger index is not negative: " + index);
            }
            PlainText.required("hash", hash);
        }
    }
}
