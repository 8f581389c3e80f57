package dev.remit.reporting;

import dev.remit.identity.PersonId;
import dev.remit.scan.access.AccessFilter;
import java.time.Instant;
import java.util.Optional;

/**
 * A report from the request on.
 *
 * @param days how far figures over events look back
 * @param filter what the access map was narrowed down to; lets everything through for any other report
 * @param request who asked, when
 * @param progress how far it is
 * @param document empty until it is ready
 */
public record IssuedReport(
        ReportId id,
        ReportKind kind,
        int days,
        AccessFilter filter,
        Request request,
        Progress progress,
        Optional<Document> document) {

    /**
     * Who asked for it.
     *
     * @param due when its schedule was due; empty if the person asked for it there and then
     */
    public record Request(PersonId by, Instant at, Optional<Instant> due) {}

    /**
     * How far it is.
     *
     * @param percent from 0 to 100
     * @param failure the key of the reason; empty unless it failed
     */
    public record Progress(ReportState state, int percent, Optional<Instant> finishedAt, Optional<String> failure) {}

    /**
     * The finished document, without its bytes.
     *
     * @param sha256 in hexadecimal; whoever has the file can compare
     */
    public record Document(String fileName, long size, String sha256, Instant keptUntil) {}

    /** A document to be handed out. */
    @SuppressWarnings("ArrayRecordComponent") // written to one stream, never compared
    public record File(String name, String mediaType, byte[] bytes) {}
}
