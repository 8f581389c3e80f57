package dev.remit.inventory.register;

import java.util.List;

/**
 * Something typed into the search field: the beginning of words.
 *
 * @param typed folded
 * @param words those of the register that begin so; the first of them if there are more than {@link #MOST}
 */
record SearchWord(String typed, List<String> words) {

    /** More words than these are not followed one by one. */
    static final int MOST = 16;

    private static final String LAST = Character.toString(0x10FFFF);

    /** Where the words that begin so end. */
    String end() {
        return typed + LAST;
    }

    /** Whether all its words are known. */
    boolean narrow() {
        return words.size() <= MOST;
    }

    boolean unused() {
        return words.isEmpty();
    }
}
