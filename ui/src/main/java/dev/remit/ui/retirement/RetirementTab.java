package dev.remit.ui.retirement;

import com.vaadin.flow.component.Component;
import dev.remit.catalog.approved.ToolApprovalService;
import dev.remit.identity.CurrentUser;
import dev.remit.identity.People;
import dev.remit.identity.Permission;
import dev.remit.inventory.UseCase;
import dev.remit.inventory.UseCaseState;
import dev.remit.prompt.PromptPublication;
import dev.remit.retirement.Retirement;
import dev.remit.retirement.RetirementQueries;
import dev.remit.retirement.RetirementService;
import dev.remit.ui.inventory.tab.UseCaseTab;
import dev.remit.ui.navigation.Address;
import dev.remit.ui.words.Ages;
import dev.remit.ui.words.Numbers;

/** What is left of a retired use case, on its page. */
@org.springframework.stereotype.Component
record RetirementTab(RetirementQueries queries, RetirementService service, Ends ends, People people, CurrentUser user)
        implements UseCaseTab {

    static final String KEY = "retirement";

    /** What ends accesses that the workspace itself keeps. */
    @org.springframework.stereotype.Component
    record Ends(PromptPublication prompts, ToolApprovalService approvals) {}

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public Permission requires() {
        return Permission.USE_CASE_READ;
    }

    @Override
    public boolean concerns(UseCase useCase) {
        return useCase.state() == UseCaseState.RETIRED;
    }

    @Override
    public String count(UseCase useCase) {
        return queries.find(useCase.id())
                .map(Retirement::left)
                .filter(left -> left > 0)
                .map(Numbers::exact)
                .orElse("");
    }

    @Override
    public Component of(UseCase useCase, Address address, Ages ages) {
        return new RetirementPanel(useCase, this, ages);
    }
}
