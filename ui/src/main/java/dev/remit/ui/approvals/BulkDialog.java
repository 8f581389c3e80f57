package dev.remit.ui.approvals;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import dev.remit.approval.bulk.BulkDecisions;
import dev.remit.approval.bulk.BulkDecisions.Left;
import dev.remit.approval.bulk.BulkDecisions.Prepared;
import dev.remit.approval.bulk.BulkDecisions.Result;
import dev.remit.ui.design.Buttons;
import dev.remit.ui.design.Callout;
import dev.remit.ui.design.Notice;
import dev.remit.ui.design.Texts;
import dev.remit.ui.words.Refusals;
import dev.remit.ui.words.Words;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Shows which of the chosen requests can be approved together, asks for what must be checked, and names what was left. */
public final class BulkDialog extends Dialog {

    private final transient BulkDecisions service;
    private final transient Prepared prepared;
    private final transient Runnable after;
    private final CheckboxGroup<String> checks = new CheckboxGroup<>(Words.text("bulk.confirm"));
    private final TextArea note = new TextArea(Words.text("bulk.note"));

    public BulkDialog(BulkDecisions service, List<UUID> chosen, Runnable after) {
        this.service = service;
        this.prepared = service.prepare(chosen);
        this.after = after;
        Map<String, String> open = prepared.checks();
        setHeaderTitle(Words.text("bulk.title", prepared.ready().size()));
        setWidth("36rem");
        UnorderedList titles = new UnorderedList();
        prepared.ready().forEach(one -> titles.add(new ListItem(one.title())));
        checks.setItems(open.keySet());
        checks.setItemLabelGenerator(key -> open.getOrDefault(key, key));
        checks.setVisible(!open.isEmpty());
        note.setHelperText(Words.text("bulk.note.help"));
        note.setWidthFull();
        note.setMaxLength(2_000);
        Div body = new Div(Texts.body(Words.text("bulk.each")), titles, checks, note);
        body.setVisible(!prepared.ready().isEmpty());
        add(body);
        if (!prepared.left().isEmpty()) {
            add(left("bulk.left.title", prepared.left()));
        }
        getFooter().add(Buttons.plain(Words.text("bulk.cancel"), e -> close()));
        if (!prepared.ready().isEmpty()) {
            getFooter().add(Buttons.primary(Words.text("bulk.approve"), e -> approve()));
        }
    }

    private void approve() {
        Result result = service.approve(prepared.ready(), checks.getValue(), note.getValue());
        if (result.left().isEmpty()) {
            close();
            Notice.done(Words.text("bulk.done", result.approved()));
        } else {
            setHeaderTitle(Words.text("bulk.done", result.approved()));
            removeAll();
            add(left("bulk.not", result.left()));
            getFooter().removeAll();
            getFooter().add(Buttons.primary(Words.text("bulk.close"), e -> close()));
        }
        after.run();
    }

    private static Component left(String title, List<Left> left) {
        UnorderedList list = new UnorderedList();
        left.forEach(
                one -> list.add(new ListItem(Words.text("bulk.left", one.title(), Refusals.sentences(one.why())))));
        return new Callout(Callout.Kind.WARN, Words.text(title), list);
    }
}
