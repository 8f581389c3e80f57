package dev.remit.ui.decisions.context;

import com.vaadin.flow.component.html.Div;
import dev.remit.inventory.UseCaseId;
import dev.remit.inventory.UseCaseQueries;
import dev.remit.shared.SubjectKind;
import dev.remit.shared.SubjectRef;
import dev.remit.ui.design.Section;
import dev.remit.ui.policies.gate.PolicyAdvice;
import dev.remit.ui.words.Ages;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The parts of a review's page that are not in the snapshot, because they are true now: one query or two for each. */
@Component
public record Surroundings(UseCaseQueries useCases, PolicyAdvice policies, SeenTools tools, Earlier earlier) {

    /**
     * Of one use case.
     *
     * @param policies what they say of it now
     * @param tools what scans see of its tools
     * @param earlier what was decided on others like it
     */
    public record Parts(Div policies, Div tools, Div earlier) {}

    /** Empty if it is no use case, or one that this person may not see. */
    public Optional<Parts> of(SubjectRef subject, Ages ages) {
        return Optional.of(subject)
                .filter(s -> s.kind() == SubjectKind.USE_CASE)
                .map(s -> new UseCaseId(s.id()))
                .filter(id -> useCases.find(id).isPresent())
                .map(id -> new Parts(
                        part("why", policies.of(id)),
                        part("facts", tools.of(id, ages)),
                        part("why", earlier.of(id, ages))));
    }

    private static Div part(String name, Section content) {
        Div part = new Div(content);
        part.getElement().setAttribute("data-part", name);
        return part;
    }
}
