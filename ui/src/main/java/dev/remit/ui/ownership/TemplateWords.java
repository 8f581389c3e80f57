package dev.remit.ui.ownership;

import com.vaadin.flow.component.html.Span;
import dev.remit.identity.People;
import dev.remit.identity.Person;
import dev.remit.identity.Role;
import dev.remit.ownership.Duty;
import dev.remit.ownership.template.Holder;
import dev.remit.ownership.template.Suggested;
import dev.remit.ownership.template.Suggestion;
import dev.remit.ui.design.Facts;
import dev.remit.ui.words.Words;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Templates in words, and whom a line of one can suggest. */
final class TemplateWords {

    private final Map<String, String> roles;
    private final Map<String, String> people;

    TemplateWords(People all) {
        roles = all.roles().stream().collect(Collectors.toMap(Role::key, Role::name, (a, b) -> a, LinkedHashMap::new));
        people = all.all().stream()
                .collect(Collectors.toMap(p -> p.id().toString(), Person::name, (a, b) -> a, LinkedHashMap::new));
    }

    static String function(String code) {
        return Words.text("question.function." + code);
    }

    /** What filled a duty in, {@code content:2} for example. */
    static String filledIn(String template) {
        String[] parts = template.split(":", 2);
        return Words.text("ownership.template.filled-in", function(parts[0]), Integer.valueOf(parts[1]));
    }

    /** Who suggests somebody, and that it is not stored. */
    static String suggested(Suggested suggested) {
        return Words.text("ownership.template.suggested", function(suggested.function()), suggested.number());
    }

    List<Holder> choices() {
        List<Holder> choices = new ArrayList<>(List.of(Holder.REQUESTER));
        roles.keySet().forEach(role -> choices.add(Holder.role(role)));
        people.keySet().forEach(id -> choices.add(new Holder(Holder.Kind.PERSON, id)));
        return choices;
    }

    String name(Holder holder) {
        return switch (holder.kind()) {
            case REQUESTER -> Words.text("ownership.template.requester");
            case ROLE -> roles.getOrDefault(holder.key(), holder.key());
            case PERSON -> people.getOrDefault(holder.key(), Words.text("ownership.template.gone"));
        };
    }

    /** Each duty with those who are suggested for it. */
    Facts facts(List<Suggestion> suggestions) {
        Facts facts = new Facts();
        Stream.of(Duty.values()).forEach(duty -> {
            String names = suggestions.stream()
                    .filter(s -> s.duty() == duty)
                    .map(s -> name(s.holder()))
                    .collect(Collectors.joining(", "));
            facts.fact(Words.of(duty), new Span(names.isEmpty() ? Words.text("ownership.template.nobody") : names));
        });
        return facts;
    }
}
