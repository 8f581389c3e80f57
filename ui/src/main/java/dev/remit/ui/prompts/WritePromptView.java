package dev.remit.ui.prompts;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import dev.remit.identity.Permission;
import dev.remit.ownership.Ownership;
import dev.remit.prompt.Prompt;
import dev.remit.prompt.PromptId;
import dev.remit.shared.RefusedException;
import dev.remit.ui.MainLayout;
import dev.remit.ui.design.Buttons;
import dev.remit.ui.design.Notice;
import dev.remit.ui.design.PageHeader;
import dev.remit.ui.design.form.ReasonDialog;
import dev.remit.ui.navigation.Crumb;
import dev.remit.ui.navigation.HasCrumbs;
import dev.remit.ui.navigation.RequiresPermission;
import dev.remit.ui.words.Ages;
import dev.remit.ui.words.Words;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Writes a prompt, or the next version of one: kept as a draft while one types, checked, and proposed whole. */
@Route(value = PromptsNavigation.NEW, layout = MainLayout.class)
@RouteAlias(value = PromptsNavigation.PATH + "/:" + PromptView.KEY + "/change", layout = MainLayout.class)
@RequiresPermission(Permission.PROMPT_WRITE)
@PermitAll
@StyleSheet("context://css/policies.css")
@StyleSheet("context://css/access.css")
@StyleSheet("context://css/prompts.css")
class WritePromptView extends Div implements HasCrumbs, BeforeEnterObserver {

    private final transient PromptDesk desk;
    private final transient Clock clock;
    private final Ages ages;
    private Optional<String> key = Optional.empty();

    WritePromptView(PromptDesk desk, Clock clock, Ages ages) {
        this.desk = desk;
        this.clock = clock;
        this.ages = ages;
        addClassName("rm-view");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        key = event.getRouteParameters().get(PromptView.KEY);
        PromptForm form = new PromptForm(desk.catalog());
        KeptDraft draft = new KeptDraft(desk, form, clock, ages);
        key.ifPresent(k -> draft.of(desk.queries().find(k).orElseThrow(NotFoundException::new)));
        Div acts = new Div(
                Buttons.plain(Words.text("prompts.check"), e -> trying(form, () -> check(form))),
                Buttons.plain(
                        Words.text("prompts.save"),
                        e -> trying(form, () -> {
                            draft.save();
                            Notice.done(Words.text("prompts.saved"));
                        })),
                Buttons.primary(Words.text("prompts.propose"), e -> trying(form, () -> propose(form, draft))));
        acts.addClassName("rm-form-acts");
        removeAll();
        add(
                new PageHeader(key.map(k -> Words.text("prompts.change.title", k))
                        .orElseGet(() -> Words.text("prompts.new.title"))),
                form,
                draft.state(),
                acts);
    }

    private static void trying(PromptForm form, Runnable act) {
        form.clear();
        try {
            act.run();
        } catch (RefusedException refused) {
            form.show(refused);
        }
    }

    private void check(PromptForm form) {
        RefusedException.throwIfAny(desk.queries().check(form.prompt()));
        Notice.done(Words.text("prompts.check.good"));
    }

    /** Saved first, so that nothing is lost whatever the proposal lacks. */
    private void propose(PromptForm form, KeptDraft draft) {
        Prompt prompt = form.prompt();
        RefusedException.throwIfAny(desk.queries().check(prompt));
        draft.save();
        if (unowned(draft.id().orElseThrow())) {
            Notice.done(Words.text("prompts.saved.owners"));
            PromptsNavigation.prompt(prompt.key()).with("tab", "owners").open();
            return;
        }
        new ReasonDialog(
                        Words.text("prompts.propose.title", prompt.name()),
                        Words.text("prompts.propose.consequence"),
                        Words.text("prompts.propose"),
                        why -> {
                            desk.acts().proposals().propose(draft.id().orElseThrow(), why);
                            PromptsNavigation.prompt(prompt.key()).open();
                        })
                .open();
    }

    private boolean unowned(PromptId id) {
        return Optional.ofNullable(desk.who().ownership().of(List.of(id.ref())).get(id.ref()))
                .flatMap(Ownership::accountable)
                .isEmpty();
    }

    @Override
    public List<Crumb> crumbs() {
        return List.of(
                Crumb.above(Words.text("prompts.nav"), PromptsNavigation.PATH),
                Crumb.here(key.orElseGet(() -> Words.text("prompts.new"))));
    }
}
