package dev.remit.ui.catalog;

import dev.remit.catalog.AiModel;
import dev.remit.ui.design.Callout;
import dev.remit.ui.design.Texts;
import dev.remit.ui.words.Ages;
import dev.remit.ui.words.Words;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.Collectors;

/** Warns whoever relies on models that their vendors are about to serve no longer, or do not serve any more. */
public final class ModelRetirement {

    private ModelRetirement() {}

    /** Of a page as a whole; empty if none of them is near its last day. */
    public static Optional<Callout> of(Collection<AiModel> models, Ages ages) {
        String near = models.stream()
                .filter(model -> model.retires(ages.today()))
                .map(model -> Words.text(
                        model.retired(ages.today()) ? "catalogue.retired" : "catalogue.retiring",
                        model.name(),
                        ages.on(model.retiresOn().orElseThrow())))
                .sorted()
                .collect(Collectors.joining(" "));
        return near.isEmpty()
                ? Optional.empty()
                : Optional.of(Callout.ofPage(
                        Callout.Kind.WARN, near, Texts.body(Words.text("catalogue.retiring.what-to-do"))));
    }
}
