package dev.remit.ui.home;

import dev.remit.ui.navigation.Address;
import java.util.Locale;
import java.util.stream.Stream;

/** For whom the page is ordered. Never changes a figure. */
enum Reader {
    BOTH,
    CMO,
    CIO;

    static final String FOR = "for";

    static Reader of(Address address) {
        return address.first(FOR)
                .flatMap(code ->
                        Stream.of(values()).filter(r -> r.code().equals(code)).findFirst())
                .orElse(BOTH);
    }

    Address in(Address address) {
        return this == BOTH ? address.without(FOR) : address.with(FOR, code());
    }

    private String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
