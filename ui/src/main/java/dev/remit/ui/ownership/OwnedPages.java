package dev.remit.ui.ownership;

import dev.remit.policy.PolicyId;
import dev.remit.policy.PolicyQueries;
import dev.remit.prompt.PromptId;
import dev.remit.prompt.PromptQueries;
import dev.remit.shared.SubjectRef;
import dev.remit.ui.navigation.Address;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Where the things are that somebody stands for. */
@Component
class OwnedPages {

    private final PromptQueries prompts;
    private final PolicyQueries policies;

    OwnedPages(PromptQueries prompts, PolicyQueries policies) {
        this.prompts = prompts;
        this.policies = policies;
    }

    /** Empty if it has no page of its own. */
    Optional<Address> of(SubjectRef subject) {
        return switch (subject.kind()) {
            case USE_CASE -> Optional.of(Address.of("use-cases/" + subject.id()));
            case CONNECTION -> Optional.of(Address.of("connections/" + subject.id()));
            case INTEGRATION ->
                Optional.of(
                        Address.of("access").with("integration", subject.id().toString()));
            case AI_TOOL -> Optional.of(Address.of("tools/" + subject.id()));
            case VENDOR -> Optional.of(Address.of("vendors/" + subject.id()));
            case PROMPT -> prompts.find(new PromptId(subject.id())).map(p -> Address.of("prompts/" + p.key()));
            case POLICY -> policies.find(new PolicyId(subject.id())).map(p -> Address.of("policies/" + p.key()));
            default -> Optional.empty();
        };
    }
}
