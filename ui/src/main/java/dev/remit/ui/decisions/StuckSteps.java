package dev.remit.ui.decisions;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextArea;
import dev.remit.approval.Approval;
import dev.remit.approval.ApprovalStep;
import dev.remit.approval.Reassignments;
import dev.remit.identity.CurrentUser;
import dev.remit.identity.People;
import dev.remit.identity.Permission;
import dev.remit.identity.Person;
import dev.remit.identity.PersonId;
import dev.remit.shared.RefusedException;
import dev.remit.ui.design.Buttons;
import dev.remit.ui.design.Callout;
import dev.remit.ui.design.Texts;
import dev.remit.ui.words.Refusals;
import dev.remit.ui.words.Words;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Says to who can help that nobody can decide the step in hand, and lets them give it to somebody. */
@Component
record StuckSteps(Reassignments reassignments, People people, CurrentUser user) {

    /**
     * What stands above the review; nothing if somebody can decide the step.
     *
     * @param again reads the page again
     */
    Optional<Callout> of(Review review, Runnable again) {
        Approval approval = review.approval();
        if (!user.may(Permission.USE_CASE_MANAGE) || approval.current().isEmpty()) {
            return Optional.empty();
        }
        return reassignments.stuck(approval.id()).map(found -> {
            ApprovalStep step = found.step();
            List<PersonId> candidates = found.candidates();
            Callout callout = new Callout(
                    Callout.Kind.WARN,
                    Words.text("review.stuck", review.names().step(step)),
                    Texts.body(Words.text(candidates.isEmpty() ? "review.stuck.nobody" : "review.stuck.text")));
            if (!candidates.isEmpty()) {
                callout.add(Buttons.plain(Words.text("review.give"), e -> dialog(approval, step, candidates, again)
                        .open()));
            }
            return callout;
        });
    }

    private Dialog dialog(Approval approval, ApprovalStep step, List<PersonId> candidates, Runnable again) {
        ComboBox<Person> person = new ComboBox<>(Words.text("review.give.person"));
        person.setItems(people.byId(candidates).values());
        person.setItemLabelGenerator(
                p -> p.name() + p.jobTitle().map(title -> ", " + title).orElse(""));
        person.setWidthFull();
        TextArea reason = new TextArea(Words.text("review.give.reason"));
        reason.setWidthFull();
        Dialog dialog = new Dialog(person, reason);
        dialog.setHeaderTitle(
                Words.text("review.give.title", approval.round().snapshot().title()));
        dialog.setWidth("520px");
        dialog.getFooter()
                .add(
                        Buttons.plain(Words.text("review.keep"), e -> dialog.close()),
                        Buttons.primary(Words.text("review.give.verb"), e -> {
                            person.setInvalid(person.isEmpty());
                            person.setErrorMessage(Words.text("review.give.person-missing"));
                            if (!person.isEmpty() && given(approval, step, person.getValue(), reason)) {
                                dialog.close();
                                again.run();
                            }
                        }));
        return dialog;
    }

    private boolean given(Approval approval, ApprovalStep step, Person to, TextArea reason) {
        try {
            reassignments.give(approval.id(), step.id(), to.id(), reason.getValue());
            return true;
        } catch (RefusedException refused) {
            reason.setErrorMessage(Refusals.sentences(refused));
            reason.setInvalid(true);
            return false;
        }
    }
}
