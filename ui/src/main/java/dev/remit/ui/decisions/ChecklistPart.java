package dev.remit.ui.decisions;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import dev.remit.approval.ApprovalStep;
import dev.remit.approval.ApprovalStep.Check;
import dev.remit.shared.RefusedException;
import dev.remit.ui.design.Section;
import dev.remit.ui.design.Texts;
import dev.remit.ui.words.Refusals;
import dev.remit.ui.words.Words;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What must be checked in the step in hand, with the evidence that was named or is still needed. */
final class ChecklistPart extends Div {

    private final ReviewActs acts;
    private final Map<String, CheckItem> items = new LinkedHashMap<>();
    private final Span progress = Texts.caption("");
    private transient Runnable showing = () -> {};

    /**
     * The checks.
     *
     * @param typed evidence that was typed and not sent before the page was read again, by check
     */
    ChecklistPart(Review review, ReviewActs acts, Map<String, String> typed) {
        this.acts = acts;
        getElement().setAttribute("data-part", "checks");
        boolean mine = review.turn().isPresent();
        Optional<ApprovalStep> step = review.turn().or(() -> review.approval().current());
        UnorderedList list = new UnorderedList();
        list.addClassName("rm-checks");
        for (Check check : step.map(ApprovalStep::checks).orElse(List.of())) {
            CheckItem item = mine
                    ? new CheckItem(check, typed.getOrDefault(check.key(), ""), this::ticked)
                    : new CheckItem(check);
            items.put(check.key(), item);
            list.add(item);
        }
        step.ifPresent(this::count);
        String title = mine
                ? Words.text("review.checklist.yours")
                : step.map(s -> Words.text("review.checklist.of", review.names().step(s)))
                        .orElse(Words.text("review.checklist.none"));
        add(new Section(title, list).aside(progress));
    }

    /** Called before the focus goes to a check, which may be on a part that is not shown. */
    void whenFocused(Runnable show) {
        showing = show;
    }

    /** The checks as they are now; what is typed at them stays. */
    void show(ApprovalStep step) {
        step.checks()
                .forEach(check -> Optional.ofNullable(items.get(check.key())).ifPresent(item -> item.show(check)));
        count(step);
    }

    /** Evidence that stands in the fields, by check. */
    Map<String, String> typed() {
        return items.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, e -> e.getValue().typed()));
    }

    /** "4 of 5". */
    String progress() {
        return progress.getText();
    }

    /** Moves the focus to what a refusal is about, and says there what is missing. */
    boolean focus(RefusedException refused) {
        for (Map.Entry<String, String> problem : Refusals.byField(refused).entrySet()) {
            CheckItem item = items.get(problem.getKey());
            if (item != null) {
                showing.run();
                item.refuse(problem.getValue());
                return true;
            }
        }
        return false;
    }

    private void ticked(CheckItem item, Check check, boolean done, String evidence) {
        try {
            acts.check(check, done, evidence);
        } catch (RefusedException refused) {
            item.reset();
            if (!focus(refused)) {
                throw refused;
            }
        }
    }

    private void count(ApprovalStep step) {
        int all = step.checks().size();
        progress.setText(Words.text("numbers.parts", all - step.openChecks().size(), all));
    }
}
