package dev.remit.ui.controls;

import dev.remit.control.ControlFilter;
import dev.remit.control.ControlOrigin;
import dev.remit.control.library.Area;
import dev.remit.control.library.Framework;
import dev.remit.risk.Coded;
import dev.remit.ui.design.list.FilterBar;
import dev.remit.ui.inventory.InventoryWords;
import dev.remit.ui.navigation.Address;
import dev.remit.ui.words.Words;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** By what the list of controls can be filtered; the address holds it. */
final class ControlFilters {

    private ControlFilters() {}

    static ControlFilter of(Address address) {
        return new ControlFilter(
                address.first(ControlsNavigation.TEXT).orElse(""),
                coded(address, ControlsNavigation.AREA, Area.values()),
                address.first(ControlsNavigation.FRAMEWORK),
                address.first(ControlsNavigation.REF),
                ControlWords.status(address),
                coded(address, ControlsNavigation.ORIGIN, ControlOrigin.values()));
    }

    private static <E extends Coded> Optional<E> coded(Address address, String key, E[] all) {
        return address.first(key)
                .flatMap(code ->
                        Stream.of(all).filter(one -> one.code().equals(code)).findFirst());
    }

    static FilterBar bar(Address address, List<Framework> offered, int found) {
        Map<String, String> frameworks = new LinkedHashMap<>();
        offered.forEach(framework -> frameworks.put(framework.key(), framework.name()));
        FilterBar bar = new FilterBar(address)
                .search(ControlsNavigation.TEXT, Words.text("controls.search"))
                .choice(
                        ControlsNavigation.AREA,
                        Words.text("controls.area"),
                        InventoryWords.choices(Area.values(), Words::of))
                .choice(ControlsNavigation.FRAMEWORK, Words.text("controls.framework"), frameworks)
                .choice(
                        ControlsNavigation.ORIGIN,
                        Words.text("controls.origin"),
                        InventoryWords.choices(ControlOrigin.values(), Words::of))
                .choice(ControlsNavigation.STATUS, Words.text("controls.status"), ControlWords.statuses())
                .matching(Words.text("controls.matching", found));
        address.first(ControlsNavigation.REF)
                .ifPresent(ref -> bar.set(ControlsNavigation.REF, Words.text("controls.answers", ref)));
        return bar;
    }
}
