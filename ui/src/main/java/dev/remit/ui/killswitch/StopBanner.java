package dev.remit.ui.killswitch;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import dev.remit.killswitch.Stop;
import dev.remit.ui.design.Buttons;
import dev.remit.ui.design.Callout;
import dev.remit.ui.design.Texts;
import dev.remit.ui.incidents.IncidentsNavigation;
import dev.remit.ui.words.Ages;
import dev.remit.ui.words.Words;
import java.util.List;

/** One stop, loud: what is stopped, since when, by whom and why, and what this person can do about it. */
public final class StopBanner extends Div {

    /** More than these are a list of their own. */
    private static final int MOST = 2;

    private StopBanner(Stop stop, StopDesk desk, Ages ages) {
        addClassName("rm-stop");
        Callout callout = Callout.ofPage(
                stop.standing() ? Callout.Kind.BAD : Callout.Kind.INFO,
                Words.text(stop.standing() ? "stops.is-stopped" : "stops.was-stopped", stop.name()),
                Texts.body(stop.reason()),
                by(Words.text("stops.by", desk.name(stop.by())), stop.at(), ages));
        stop.asked()
                .ifPresent(asked -> callout.add(
                        Texts.body(Words.text("stops.asked", desk.name(asked.by()), asked.reason())),
                        by("", asked.at(), ages)));
        stop.lifted()
                .ifPresent(lifted ->
                        callout.add(by(Words.text("stops.lifted-by", desk.name(lifted.by())), lifted.at(), ages)));
        desk.incident(stop)
                .ifPresent(incident -> callout.add(Texts.link(
                        Words.text("stops.incident", incident.key()), IncidentsNavigation.incident(incident.key()))));
        Div acts = acts(stop, desk);
        if (acts.getComponentCount() > 0) {
            callout.add(acts);
        }
        add(callout);
    }

    static Component of(Stop stop, StopDesk desk, Ages ages) {
        return new StopBanner(stop, desk, ages);
    }

    /** The stops on top of a page; nothing if there is none. */
    public static List<Component> of(List<Stop> stops, StopDesk desk, Ages ages) {
        List<Component> banners = new java.util.ArrayList<>();
        stops.stream().limit(MOST).map(stop -> of(stop, desk, ages)).forEach(banners::add);
        if (stops.size() > MOST) {
            banners.add(Texts.link(Words.text("stops.more"), KillSwitchNavigation.stops()));
        }
        return banners;
    }

    private static Div by(String who, java.time.Instant at, Ages ages) {
        Div line = new Div(Texts.caption(who), Texts.time(at, ages));
        line.addClassName("rm-stop-by");
        return line;
    }

    private static Div acts(Stop stop, StopDesk desk) {
        Div acts = new Div();
        acts.addClassName("rm-stop-acts");
        if (!stop.standing() || !desk.may(stop.subject())) {
            return acts;
        }
        if (stop.asked().isEmpty()) {
            acts.add(Buttons.plain(Words.text("stops.ask"), e -> desk.askToLift(stop)));
            return acts;
        }
        boolean own = stop.asked().map(Stop.Asked::by).equals(desk.me());
        if (own) {
            acts.add(Texts.caption(Words.text("stops.second-person")));
        } else {
            acts.add(Buttons.plain(Words.text("stops.confirm"), e -> desk.confirm(stop)));
        }
        acts.add(Buttons.plain(Words.text("stops.keep"), e -> desk.keep(stop)));
        return acts;
    }
}
