package dev.remit.inventory.sheet;

import dev.remit.inventory.InventoryRefusal;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.Semaphore;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Hands a document over in three steps that share no transaction: its evidence is written; its rows are read as of one moment,
 * into a file; the file is taken. Whoever takes it slowly, or not to the end, holds up nobody. The file has no name, so none is
 * left behind, whatever ends this process.
 */
@Component
class Spool {

    private static final long MEGABYTE = 1024 * 1024;
    private static final long MOST_BYTES = 1024 * MEGABYTE;
    private static final int MOST_AT_ONCE = 4;

    private final Semaphore places = new Semaphore(MOST_AT_ONCE);
    private final TransactionTemplate append;
    private final TransactionTemplate oneMoment;

    Spool(PlatformTransactionManager transactions) {
        append = new TransactionTemplate(transactions);
        oneMoment = new TransactionTemplate(transactions);
        oneMoment.setReadOnly(true);
        oneMoment.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    /** Writes a document. */
    @FunctionalInterface
    interface Writer {
        void write(OutputStream out) throws IOException;
    }

    /**
     * Refused if as many as may be are on their way.
     *
     * @param evidence that it leaves: stands once it is certain that there is a place, and before anything is read
     */
    void pass(Runnable evidence, Writer document, OutputStream taker) throws IOException {
        if (!places.tryAcquire()) {
            throw InventoryRefusal.EXPORT_TOO_MANY.because(MOST_AT_ONCE);
        }
        try {
            append.executeWithoutResult(status -> evidence.run());
            try (FileChannel file = nameless()) {
                OutputStream bounded = new Bounded(Channels.newOutputStream(file));
                oneMoment.executeWithoutResult(status -> write(document, bounded));
                file.position(0);
                Channels.newInputStream(file).transferTo(taker);
            }
        } finally {
            places.release();
        }
    }

    private static void write(Writer document, OutputStream out) {
        try {
            document.write(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FileChannel nameless() throws IOException {
        Path path = Files.createTempFile("remit-", ".spool");
        try {
            return FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE);
        } finally {
            Files.delete(path);
        }
    }

    /** Refuses to fill the disk. */
    private static final class Bounded extends FilterOutputStream {

        private long left = MOST_BYTES;

        Bounded(OutputStream out) {
            super(out);
        }

        @Override
        public void write(int b) throws IOException {
            take(1);
            out.write(b);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            take(length);
            out.write(bytes, from, length);
        }

        private void take(int bytes) {
            left -= bytes;
            if (left < 0) {
                throw InventoryRefusal.EXPORT_TOO_LARGE.because(MOST_BYTES / MEGABYTE);
            }
        }
    }
}
