package dev.remit.approval.discussion;

import static org.assertj.core.api.Assertions.assertThat;

import dev.remit.approval.discussion.Mentions.Mention;
import dev.remit.identity.Person;
import dev.remit.identity.PersonId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class MentionsTest {

    private static final Person OLE = person("Ole Brandt");
    private static final Person OLE_JUNIOR = person("Ole Brandt Nielsen");
    private static final Person NAMESAKE = person("Ole Brandt");
    private static final List<Person> PEOPLE = List.of(OLE, OLE_JUNIOR, NAMESAKE, person("Åse Øst"));

    @Test
    void theWholeNameIsMeantInEitherCaseAndEveryNamesakeIsTold() {
        assertThat(Mentions.in("Can @ole brandt look at this?", PEOPLE))
                .containsExactly(new Mention(4, 15, Set.of(OLE.id(), NAMESAKE.id())));
    }

    @Test
    void theLongerOfTwoNamesIsMeant() {
        assertThat(Mentions.in("@Ole Brandt Nielsen, @Åse Øst.", PEOPLE))
                .extracting(Mention::from, Mention::to)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(0, 19), org.assertj.core.groups.Tuple.tuple(21, 29));
    }

    @Test
    void theBeginningOfANameAnAddressAndAnotherWordMentionNobody() {
        assertThat(Mentions.in("@Ole @Ole Brandts press@Ole Brandt @ @@", PEOPLE))
                .isEmpty();
    }

    @Property
    void whateverIsWrittenAroundThemMentionsAreNamesInTheTextInOrder(
            @ForAll @StringLength(max = 40) @Chars({'@', 'O', 'l', 'e', ' ', 'B', 'r', 'a', 'n', 'd', 't', '\n'})
                    String before,
            @ForAll @StringLength(max = 40) String after) {
        String text = before + " @Ole Brandt " + after;
        int last = 0;
        for (Mention mention : Mentions.in(text, PEOPLE)) {
            assertThat(mention.from()).isGreaterThanOrEqualTo(last);
            assertThat(mention.people()).isNotEmpty();
            assertThat(text.substring(mention.from(), mention.to()))
                    .startsWith("@")
                    .doesNotContainPattern("^@\\s");
            last = mention.to();
        }
        assertThat(Mentions.in(text, PEOPLE))
                .as("what was certainly meant")
                .anyMatch(m -> m.from() == before.length() + 1 && m.people().contains(OLE.id())
                        || m.people().contains(OLE_JUNIOR.id()));
    }

    private static Person person(String name) {
        return new Person(
                new PersonId(UUID.randomUUID()),
                name,
                name + "@example.test",
                Optional.empty(),
                Set.of(),
                Optional.empty());
    }
}
