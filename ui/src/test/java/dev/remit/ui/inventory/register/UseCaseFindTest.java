package dev.remit.ui.inventory.register;

import static org.assertj.core.api.Assertions.assertThat;

import dev.remit.inventory.InventoryFixture;
import dev.remit.inventory.InventoryFixture.Company;
import dev.remit.shared.Page;
import dev.remit.ui.navigation.Address;
import dev.remit.ui.navigation.Found;
import dev.remit.ui.testing.ViewTest;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

class UseCaseFindTest extends ViewTest {

    @Autowired
    ApplicationContext beans;

    @Autowired
    UseCaseFind find;

    @Test
    void moreThanThereIsRoomForIsSaidAndLeadsToTheRegister() {
        Company company = new InventoryFixture(beans).open();
        company.submitted("Reply drafting");
        company.submitted("Reply sorting");
        signedIn(company.workspace, company.cmo, () -> {
            assertThat(find.find("reply", 2)).hasSize(2);
            assertThat(find.find("reply", 1))
                    .extracting(Found::name)
                    .containsExactly("Reply drafting", "Search on in the register");
            open(Address.of("find").with("q", "nowhere"));
            assertThat(words()).contains("Nothing here is called");
        });
    }

    /** What the register answers when words that hardly ever meet were not found in the part that it looked at. */
    @Test
    void aSearchThatWasBrokenOffIsNeverCalledNothing() {
        List<Found> found = UseCaseFind.found(new Page<>(List.of(), Optional.of("cursor")), "left right", 20);

        assertThat(found).singleElement().satisfies(further -> {
            assertThat(further.detail()).isEqualTo("only a part of it was searched for these words");
            assertThat(further.address().href()).isEqualTo("use-cases?q=left%20right");
        });
        assertThat(UseCaseFind.found(Page.empty(), "left right", 20)).isEmpty();
    }
}
