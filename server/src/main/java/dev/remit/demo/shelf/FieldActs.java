package dev.remit.demo.shelf;

import dev.remit.field.FieldImport;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** What people say about the fields of their data. */
@Component
@ConditionalOnProperty("remit.demo")
public class FieldActs {

    private final FieldImport imports;

    FieldActs(FieldImport imports) {
        this.imports = imports;
    }

    /** Takes in the file of a workspace. */
    public void takeIn(String workspace) {
        try {
            imports.run(new ClassPathResource("demo/fields-" + workspace + ".csv").getContentAsByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
