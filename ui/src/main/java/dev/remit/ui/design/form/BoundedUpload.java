package dev.remit.ui.design.form;

import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadHandler;
import dev.remit.ui.design.Notice;
import dev.remit.ui.words.Numbers;
import dev.remit.ui.words.Words;
import java.util.function.BiConsumer;

/**
 * Takes files, dragged or chosen, of up to so many bytes. The browser keeps to it as a courtesy; whatever it says, no more is read
 * into memory, and what is longer is refused.
 */
public final class BoundedUpload extends Upload {

    private final int most;
    private final transient BiConsumer<String, byte[]> take;

    /**
     * For any number of files.
     *
     * @param most how many bytes each may have
     * @param take the name that the browser says, and the content; on the page's thread
     */
    public BoundedUpload(int most, BiConsumer<String, byte[]> take) {
        this.most = most;
        this.take = take;
        UploadHandler handler = event -> {
            byte[] content = event.getInputStream().readNBytes(most + 1);
            String name = event.getFileName();
            var unused = event.getUI().access(() -> take(name, content));
        };
        setUploadHandler(handler);
        setMaxFileSize(most);
    }

    void take(String name, byte[] content) {
        if (content.length > most) {
            Notice.trouble(Words.text("design.upload.too-large", name, Numbers.exact(most / 1_024)));
        } else {
            take.accept(name, content);
        }
    }
}
