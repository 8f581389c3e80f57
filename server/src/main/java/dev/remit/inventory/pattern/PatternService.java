package dev.remit.inventory.pattern;

import dev.remit.evidence.Act;
import dev.remit.inventory.IntakePrefill;
import dev.remit.inventory.IntakeService;
import dev.remit.inventory.InventoryRefusal;
import dev.remit.inventory.UseCaseId;
import dev.remit.inventory.entry.Hold;
import dev.remit.inventory.entry.Stamp;
import dev.remit.inventory.entry.UseCases;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Starts requests from patterns, and takes a use case out of its pattern. */
@Service
@Transactional
public class PatternService {

    private static final String MAY = "hasAuthority('use-case:request')";

    private final Patterns patterns;
    private final IntakeService intake;
    private final UseCases useCases;
    private final Hold hold;
    private final Stamp stamp;

    PatternService(Patterns patterns, IntakeService intake, UseCases useCases, Hold hold, Stamp stamp) {
        this.patterns = patterns;
        this.intake = intake;
        this.useCases = useCases;
        this.hold = hold;
        this.stamp = stamp;
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
        useCases.pattern(id, Optional.of(new PatternRef(pattern.key(), pattern.version())));
        String filled = answers.entrySet().stream()
                .filter(answer -> pattern.fills(answer.getKey(), answer.getValue()))
                .map(Map.Entry::getKey)
                .sorted()
                .collect(Collectors.joining(" "));
        stamp.append(
                id,
                Act.of("use-case.pattern-taken", id.ref())
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
        useCases.pattern(id, Optional.empty());
        stamp.append(
                id,
                Act.of("use-case.pattern-left", id.ref())
                        .because(why)
                        .with("pattern", left.key())
                        .with("pattern-version", left.version()));
    }
}
