package dev.remit.catalog;

import java.util.Set;

/**
 * What a list of the catalogue is narrowed down to.
 *
 * @param text any part of the name; empty if any name will do
 * @param reviews one of these; empty if any will do
 * @param classes one of these, for data assets; empty if any will do
 */
public record CatalogFilter(String text, Set<Review> reviews, Set<DataClass> classes) {

    public static final CatalogFilter NONE = new CatalogFilter("", Set.of(), Set.of());

    public CatalogFilter {
        reviews = Set.copyOf(reviews);
        classes = Set.copyOf(classes);
    }
}
