package dev.remit.ui.decisions.discussion;

import dev.remit.approval.discussion.DiscussionQueries;
import dev.remit.approval.discussion.DiscussionService;
import dev.remit.approval.discussion.Mentions;
import dev.remit.approval.discussion.Remark;
import dev.remit.identity.CurrentUser;
import dev.remit.identity.People;
import dev.remit.identity.Person;
import dev.remit.identity.PersonId;
import dev.remit.shared.Page;
import dev.remit.ui.words.Ages;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Reads and writes what is said about approvals, with the names of everybody in it. */
@Component
public record Discussions(DiscussionService service, DiscussionQueries queries, People people, CurrentUser user) {

    private static final int PAGE = 20;

    /**
     * The part of a page on which one approval is spoken about.
     *
     * @param draft what the person had typed and not said before the page was read again
     */
    public DiscussionPart of(UUID approval, String draft, Ages ages) {
        return new DiscussionPart(this, approval, draft, ages);
    }

    /**
     * What was said, with everybody it mentions.
     *
     * @param names of whoever spoke or was mentioned
     * @param me who reads
     */
    record Said(Remark remark, Map<PersonId, Person> names, PersonId me) {

        boolean mine() {
            return remark.by().equals(me);
        }

        Optional<String> speaker() {
            return Optional.ofNullable(names.get(remark.by())).map(Person::name);
        }

        List<Mentions.Mention> mentions() {
            return Mentions.in(
                    remark.text(),
                    remark.mentions().stream()
                            .flatMap(person -> Optional.ofNullable(names.get(person)).stream())
                            .toList());
        }
    }

    Page<Said> page(UUID approval, Optional<String> cursor) {
        Page<Remark> page = queries.page(approval, cursor, PAGE);
        Map<PersonId, Person> names = people.byId(page.items().stream()
                .flatMap(remark -> Stream.concat(Stream.of(remark.by()), remark.mentions().stream()))
                .toList());
        PersonId me = user.person();
        return page.map(remark -> new Said(remark, names, me));
    }

    /** Those who can be mentioned and have the part in their name. */
    Stream<Person> named(String part) {
        String wanted = part.strip().toLowerCase(java.util.Locale.ROOT);
        return queries.listeners().stream()
                .filter(person ->
                        person.name().toLowerCase(java.util.Locale.ROOT).contains(wanted));
    }
}
