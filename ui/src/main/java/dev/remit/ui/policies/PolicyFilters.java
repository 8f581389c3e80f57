package dev.remit.ui.policies;

import dev.remit.policy.Effect;
import dev.remit.policy.PolicyFilter;
import dev.remit.policy.fact.Action;
import dev.remit.ui.design.list.FilterBar;
import dev.remit.ui.navigation.Address;
import dev.remit.ui.words.Words;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The filters of the list of policies, as they stand in the address. */
final class PolicyFilters {

    private static final String TEXT = "q";
    private static final String EFFECT = "effect";
    private static final String STANDING = "standing";
    private static final String ACTION = "action";

    private PolicyFilters() {}

    static PolicyFilter of(Address address) {
        return new PolicyFilter(
                address.first(TEXT).orElse(""),
                chosen(Effect.values(), Effect::code, address, EFFECT),
                chosen(PolicyFilter.Standing.values(), PolicyFilter.Standing::code, address, STANDING),
                chosen(Action.values(), Action::code, address, ACTION));
    }

    static FilterBar bar(Address address) {
        return new FilterBar(address)
                .search(TEXT, Words.text("policies.search"))
                .choice(EFFECT, Words.text("policies.effect"), words(Effect.values(), Effect::code))
                .choice(
                        STANDING,
                        Words.text("policies.standing"),
                        words(PolicyFilter.Standing.values(), PolicyFilter.Standing::code))
                .choice(ACTION, Words.text("policies.actions"), words(Action.values(), Action::code));
    }

    private static <E extends Enum<E>> Set<E> chosen(
            E[] all, Function<E, String> code, Address address, String parameter) {
        return Arrays.stream(all)
                .filter(one -> address.all(parameter).contains(code.apply(one)))
                .collect(Collectors.toSet());
    }

    private static <E extends Enum<E>> Map<String, String> words(E[] all, Function<E, String> code) {
        Map<String, String> words = new LinkedHashMap<>();
        Arrays.stream(all).forEach(one -> words.put(code.apply(one), Words.of(one)));
        return words;
    }
}
