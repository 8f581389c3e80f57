package dev.remit.inventory.pattern;

import dev.remit.evidence.Act;
import dev.remit.evidence.Ledger;
import dev.remit.inventory.IntakePrefill;
import dev.remit.inventory.IntakeService;
import dev.remit.inventory.InventoryRefusal;
import dev.remit.inventory.UseCaseId;
import dev.remit.inventory.entry.Hold;
import dev.remit.inventory.entry.Stamp;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows patterns and what they would bring, starts requests from them, and takes a use case out of its own. */
@Service
@Transactional
public class PatternService {

    private static final String MAY_READ = "hasAuthority('use-case:read')";
    private static final String MAY = "hasAuthority('use-case:request')";

    private final Patterns patterns;
    private final Previews previews;
    private final IntakeService intake;
    private final Hold hold;
    private final Marks marks;
    private final Ledger ledger;

    PatternService(Patterns patterns, Previews previews, IntakeService intake, Hold hold, Marks marks, Ledger ledger) {
        this.patterns = patterns;
        this.previews = previews;
        this.intake = intake;
        this.hold = hold;
        this.marks = marks;
        this.ledger = ledger;
    }

    /** Those a request can start from, in order. */
    @PreAuthorize(MAY_READ)
    @Transactional(readOnly = true)
    public List<Pattern> all() {
        return patterns.all();
    }

    /** What the rules in force and the workspace's workflow make of the pattern's own answers. */
    @PreAuthorize(MAY_READ)
    @Transactional(readOnly = true)
    public PatternPreview preview(String key) {
        return previews.of(key);
    }

    /**
     * Starts a request with what the pattern fills in. Every answer can be changed afterwards, and counts as one of the person's own.
     *
     * @param known goes before what the pattern would say
     */
    @PreAuthorize(MAY)
    public UseCaseId start(String key, IntakePrefill known) {
        Pattern pattern = patterns.get(key);
        Map<String, List<String>> answers = new HashMap<>(pattern.answers());
        answers.putAll(known.answers());
        UseCaseId id = intake.start(new IntakePrefill(known.name(), answers, known.tools(), known.origin()));
        marks.set(id, Optional.of(new PatternRef(pattern.key(), pattern.version())));
        String filled = answers.entrySet().stream()
                .filter(answer -> pattern.fills(answer.getKey(), answer.getValue()))
                .map(Map.Entry::getKey)
                .sorted()
                .collect(Collectors.joining(" "));
        ledger.append(Act.of("use-case.pattern-taken", id.ref())
                .with("pattern", pattern.key())
                .with("pattern-version", pattern.version())
                .with("filled-in", filled));
        return id;
    }

    /** From now on it is held to no pattern. Its answers, its tier and its decisions stay. */
    @PreAuthorize(MAY)
    public void leave(UseCaseId id, String reason) {
        String why = Stamp.reason(reason);
        PatternRef left = hold.alone(id).pattern().orElseThrow(() -> InventoryRefusal.PATTERN_NONE.because());
        marks.set(id, Optional.empty());
        ledger.append(Act.of("use-case.pattern-left", id.ref())
                .because(why)
                .with("pattern", left.key())
                .with("pattern-version", left.version()));
    }
}
