package dev.remit.ui.design.list;

import static org.assertj.core.api.Assertions.assertThat;

import dev.remit.ui.navigation.Address;
import org.junit.jupiter.api.Test;

class SortingTest {

    private static final Address LIST = Address.of("use-cases").with("tier", "high");

    @Test
    void theAddressKeepsTheSortBesideTheFilters() {
        Address sorted = new Sorting("value", true).in(LIST);
        assertThat(sorted.href()).isEqualTo("use-cases?tier=high&sort=-value");
        assertThat(Sorting.of(sorted, new Sorting("name", false))).isEqualTo(new Sorting("value", true));
    }

    @Test
    void withoutASortTheListHasItsOwn() {
        assertThat(Sorting.of(LIST, new Sorting("name", false))).isEqualTo(new Sorting("name", false));
    }

    @Test
    void oneFilterCanHaveSeveralValuesAndLoseOne() {
        Address two = LIST.and("tier", "limited");
        assertThat(two.all("tier")).containsExactly("high", "limited");
        assertThat(two.without("tier", "high").href()).isEqualTo("use-cases?tier=limited");
        assertThat(two.without("tier").href()).isEqualTo("use-cases");
    }
}
