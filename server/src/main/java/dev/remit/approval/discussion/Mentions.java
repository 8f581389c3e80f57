package dev.remit.approval.discussion;

import dev.remit.identity.Person;
import dev.remit.identity.PersonId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds whom a text names with an @ and their whole name. Pure. */
public final class Mentions {

    private Mentions() {}

    /**
     * A place in the text.
     *
     * @param from where the @ stands
     * @param to after the last letter of the name
     * @param people of that name: several if there are namesakes, so that nobody is missed
     */
    public record Mention(int from, int to, Set<PersonId> people) {

        public Mention {
            people = Set.copyOf(people);
        }
    }

    /** From left to right; where one name begins with another, the longer one is meant. */
    public static List<Mention> in(String text, Collection<Person> people) {
        List<Mention> found = new ArrayList<>();
        int at = text.indexOf('@');
        while (at >= 0) {
            int from = at;
            int longest = people.stream()
                    .map(Person::name)
                    .filter(name -> names(text, from, name))
                    .mapToInt(String::length)
                    .max()
                    .orElse(0);
            if (longest > 0) {
                int to = from + 1 + longest;
                found.add(new Mention(from, to, called(text.substring(from + 1, to), people)));
            }
            at = text.indexOf('@', from + 1 + longest);
        }
        return found;
    }

    private static Set<PersonId> called(String name, Collection<Person> people) {
        return people.stream()
                .filter(person -> person.name().equalsIgnoreCase(name))
                .map(Person::id)
                .collect(Collectors.toSet());
    }

    /** The whole name stands there, not the beginning of a longer word, and the @ is not inside one, as in an address. */
    private static boolean names(String text, int at, String name) {
        int end = at + 1 + name.length();
        return !name.isBlank()
                && text.regionMatches(true, at + 1, name, 0, name.length())
                && (at == 0 || !Character.isLetterOrDigit(text.codePointBefore(at)))
                && (end >= text.length() || !Character.isLetterOrDigit(text.codePointAt(end)));
    }
}
