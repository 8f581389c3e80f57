package dev.remit.control.own;

import dev.remit.control.library.Area;
import dev.remit.control.library.EvidenceAsked;
import dev.remit.inventory.Lane;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Controls as people write them. */
public final class OwnControlDrafts {

    private OwnControlDrafts() {}

    public static OwnControlDraft of(String key, String when) {
        return new OwnControlDraft(
                key,
                Optional.of(Area.QUALITY),
                "The brand's voice is kept",
                "Somebody who knows the brand reads a sample each month.",
                Optional.of(Lane.EXPERIMENT),
                "Colleagues read it",
                when,
                Optional.of(EvidenceAsked.Kind.RECORD),
                "The sample with remarks",
                Optional.of(6),
                "Brand book, chapter 2",
                Map.of("eu-ai-act", List.of("Article 14")));
    }
}
