package dev.remit.ui.gallery;

import dev.remit.Remit;
import dev.remit.testing.TestDatabaseInitializer;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** Starts the console with the gallery's pages, on a database of its own, with everybody signed in as Ines Calvert. */
public final class Gallery {

    private Gallery() {}

    public static void main(String[] args) {
        new SpringApplicationBuilder(Remit.class)
                .profiles("gallery")
                .initializers(new TestDatabaseInitializer())
                .run(args);
    }
}
