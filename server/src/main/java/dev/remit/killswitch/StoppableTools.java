package dev.remit.killswitch;

import dev.remit.catalog.AiTool;
import dev.remit.catalog.CatalogQueries;
import dev.remit.catalog.VendorQueries;
import dev.remit.shared.SubjectKind;
import dev.remit.shared.SubjectRef;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Tools and vendors, which the catalogue keeps. */
@Component
class StoppableTools implements Stoppable {

    private final CatalogQueries catalog;
    private final VendorQueries vendors;

    StoppableTools(CatalogQueries catalog, VendorQueries vendors) {
        this.catalog = catalog;
        this.vendors = vendors;
    }

    @Override
    public Optional<String> name(SubjectRef subject) {
        if (subject.kind() == SubjectKind.AI_TOOL) {
            return Optional.ofNullable(catalog.toolsById(List.of(subject.id())).get(subject.id()))
                    .map(AiTool::name);
        }
        return subject.kind() == SubjectKind.VENDOR ? vendors.name(subject.id()) : Optional.empty();
    }

    @Override
    public List<SubjectRef> concerned(SubjectRef stopped) {
        return List.of();
    }
}
