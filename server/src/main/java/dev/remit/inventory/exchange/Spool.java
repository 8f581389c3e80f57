package dev.remit.inventory.exchange;

import dev.remit.inventory.InventoryRefusal;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.Semaphore;
import org.springframework.stereotype.Component;

/**
 * Writes a document to a file before anybody takes it: whoever takes it slowly, or not to the end, holds up no transaction. The
 * file has no name, so none is left behind, whatever ends this process.
 */
@Component
class Spool {

    private static final long MEGABYTE = 1024 * 1024;
    private static final long MOST_BYTES = 1024 * MEGABYTE;
    private static final int MOST_AT_ONCE = 4;

    private final Semaphore places = new Semaphore(MOST_AT_ONCE);

    /** Writes a document. */
    @FunctionalInterface
    interface Writer {
        void write(OutputStream out) throws IOException;
    }

    /**
     * Refused if as many as may be are on their way.
     *
     * @param before done once it is certain that there is a place, and before anything is written
     */
    void pass(Runnable before, Writer document, OutputStream taker) throws IOException {
        if (!places.tryAcquire()) {
            throw InventoryRefusal.EXPORT_TOO_MANY.because(MOST_AT_ONCE);
        }
        try {
            before.run();
            try (FileChannel file = nameless()) {
                document.write(new Bounded(Channels.newOutputStream(file)));
                file.position(0);
                Channels.newInputStream(file).transferTo(taker);
            }
        } finally {
            places.release();
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
