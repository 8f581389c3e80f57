package dev.remit.inventory.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class CellsTest {

    @Property
    void whatWasNeutralisedIsReadAsItWasWritten(@ForAll("hostile") String text) {
        assertThat(Cells.original(Cells.neutral(text))).isEqualTo(text);
    }

    @Property
    void aNeutralCellBeginsWithNothingThatIsCalculated(@ForAll("hostile") String text) {
        assertThat(Cells.neutral(text)).doesNotMatch("(?s)[=+\\-@\\t\\r\\n|%].*");
    }

    @Property
    void aListIsReadAsItWasWritten(@ForAll("names") List<String> names) {
        assertThat(Cells.entries(Cells.list(names))).isEqualTo(names);
    }

    @Provide
    Arbitrary<String> hostile() {
        return Arbitraries.strings().withChars("'=+-@\t\r\n|% ax;\\").ofMaxLength(8);
    }

    @Provide
    Arbitrary<List<String>> names() {
        return Arbitraries.strings()
                .withChars("a;\\: é")
                .ofMinLength(1)
                .ofMaxLength(8)
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .list()
                .ofMaxSize(5);
    }
}
