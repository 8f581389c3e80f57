package dev.remit.ui.patterns;

import dev.remit.control.ControlQueries;
import dev.remit.identity.CurrentUser;
import dev.remit.identity.People;
import dev.remit.inventory.UseCaseQueries;
import dev.remit.inventory.pattern.PatternService;
import org.springframework.stereotype.Component;

/** The services that patterns are shown and taken with. */
@Component
public record PatternDesk(
        PatternService patterns, UseCaseQueries useCases, ControlQueries controls, People people, CurrentUser user) {}
