package dev.remit.ui.disclosures;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import dev.remit.control.disclosure.Proposal;
import dev.remit.ui.design.Callout;
import dev.remit.ui.design.Texts;
import dev.remit.ui.words.Words;

/** What Article 50 asks for, by its paragraphs; a person decides. */
final class ProposalCallout extends Div {

    ProposalCallout(Proposal proposal) {
        show(proposal);
    }

    void show(Proposal proposal) {
        UnorderedList grounds = new UnorderedList();
        grounds.addClassName("rm-grounds");
        proposal.grounds()
                .forEach(ground -> grounds.add(new ListItem(Words.text("disclosures.ground." + ground.name()))));
        removeAll();
        add(Callout.ofPage(
                Callout.Kind.ADVICE,
                DisclosureWords.proposal(proposal),
                grounds,
                Texts.quiet(Words.text("disclosures.proposal.yours"))));
    }
}
