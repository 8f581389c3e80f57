package dev.remit.control.file;

import dev.remit.evidence.Act;
import dev.remit.evidence.Ledger;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Hands files out to whoever may see the evidence. */
@Service
public class EvidenceFileService {

    private static final String MAY =
            "hasAuthority('control:read') and hasAuthority('use-case:read') and hasAuthority('catalog:read')";
    private static final int PART = 256 * 1024;

    private final EvidenceFileRows rows;
    private final Ledger ledger;
    private final TransactionTemplate transaction;

    EvidenceFileService(EvidenceFileRows rows, Ledger ledger, PlatformTransactionManager transactions) {
        this.rows = rows;
        this.ledger = ledger;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Part by part, each in a transaction of its own: whoever takes it slowly holds up nobody. Its evidence comes first. */
    @PreAuthorize(MAY)
    public void download(EvidenceFileId id, OutputStream out) {
        EvidenceFile file = Objects.requireNonNull(transaction.execute(status -> handedOut(id)));
        try {
            for (int start = 0; start < file.size(); start += PART) {
                out.write(part(id, start));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private EvidenceFile handedOut(EvidenceFileId id) {
        EvidenceFile file = rows.find(id).orElseThrow(() -> EvidenceFileRefusal.FILE_GONE.because());
        if (!file.kept()) {
            throw EvidenceFileRefusal.FILE_REMOVED.because(file.name());
        }
        ledger.append(Act.of("control.file-downloaded", file.useCase().ref())
                .with("evidence", file.evidence().toString())
                .with("file", file.name())
                .with("sha256", file.sha256()));
        return file;
    }

    private byte[] part(EvidenceFileId id, int start) {
        return Objects.requireNonNull(transaction.execute(
                status -> rows.part(id, start, PART).orElseThrow(() -> EvidenceFileRefusal.FILE_REMOVED.because(id))));
    }
}
