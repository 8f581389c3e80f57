package dev.remit.ui.catalog;

import dev.remit.catalog.CatalogFilter;
import dev.remit.catalog.DataClass;
import dev.remit.catalog.Review;
import dev.remit.ui.design.list.FilterBar;
import dev.remit.ui.navigation.Address;
import dev.remit.ui.words.Words;
import java.util.Arrays;
import java.util.stream.Collectors;

/** The lists' filters as their address says them; what cannot be read there does not filter. */
final class CatalogAddress {

    static final String TEXT = "q";
    static final String REVIEW = "review";
    static final String CLASS = "class";

    private CatalogAddress() {}

    static CatalogFilter filter(Address address) {
        return new CatalogFilter(
                address.first(TEXT).orElse(""),
                Arrays.stream(Review.values())
                        .filter(review -> address.all(REVIEW).contains(review.code()))
                        .collect(Collectors.toSet()),
                Arrays.stream(DataClass.values())
                        .filter(dataClass -> address.all(CLASS).contains(dataClass.code()))
                        .collect(Collectors.toSet()));
    }

    static FilterBar bar(Address address) {
        return new FilterBar(address)
                .search(TEXT, Words.text("catalogue.search"))
                .choice(
                        REVIEW,
                        Words.text("catalogue.review"),
                        CatalogWords.choices(Review.values(), Review::code, Words::of));
    }

    /** The list without what narrows it down. */
    static Address all(Address address) {
        return address.without(TEXT).without(REVIEW).without(CLASS);
    }

    /** The same list with an entry open beside it. */
    static Address open(Address list, Object id) {
        return new Address(list.path() + "/" + id, list.parameters());
    }
}
