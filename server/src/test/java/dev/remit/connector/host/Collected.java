package dev.remit.connector.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.PhantomReference;
import java.lang.ref.ReferenceQueue;
import java.util.ArrayList;
import java.util.List;

/** A class loader that is let go of, and whether the collector agrees. Holds nothing of it. */
final class Collected {

    private static final int ATTEMPTS = 200;
    private static final int BALLAST = 4 << 20;

    private final ReferenceQueue<ClassLoader> queue = new ReferenceQueue<>();
    private final PhantomReference<ClassLoader> reference;
    private boolean gone;

    private Collected(ClassLoader loader) {
        reference = new PhantomReference<>(loader, queue);
    }

    static Collected watch(ClassLoader loader) {
        return new Collected(loader);
    }

    boolean gone() {
        return gone || (gone = reference.refersTo(null));
    }

    /** Until it is collected: asks for it again and again, with memory that has to be made free. */
    void await() throws InterruptedException {
        for (int attempt = 0; attempt < ATTEMPTS && !gone(); attempt++) {
            List<byte[]> ballast = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                ballast.add(new byte[BALLAST]);
            }
            ballast.clear();
            System.gc();
            gone = queue.remove(50) == reference;
        }
        assertThat(gone()).as("the class loader is collected").isTrue();
    }
}
