package dev.remit.connector.n8n;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What steps leave open for good, counted while they are read; kept with a scan's position, so that none is forgotten. */
final class Gaps {

    /** Something that a step or workflow does not show. */
    enum Gap {
        /** An address with a computed host. */
        ADDRESS("requests to an address that is computed when the workflow runs"),
        /** An operation or resource that is computed. */
        OPERATION("steps that choose what they do when the workflow runs"),
        /** A step, resource or operation that is in no table. */
        WORDS("steps this connector does not know, reported in n8n's own words"),
        /** Code of one's own. */
        CODE("steps that run code of their own, which is not read"),
        /** A step that is neither n8n's nor known. */
        FOREIGN("steps made by others than n8n, which may do anything"),
        /** A key that is named without its id. */
        CREDENTIAL("steps that name a credential without saying which"),
        /** A key of which only the other system knows what it allows. */
        ELSEWHERE("steps whose credentials may be allowed less or more in the other system, so connect that one too"),
        /** A workflow whose successful runs leave no record. */
        RECORD("workflows that keep no record of runs that succeed");

        private final String words;

        Gap(String words) {
            this.words = words;
        }
    }

    private final Map<Gap, Integer> counts = new EnumMap<>(Gap.class);

    void count(Gap gap) {
        counts.merge(gap, 1, Integer::sum);
    }

    /** What there is of these, as a sentence. */
    Optional<String> among(Gap... gaps) {
        String found = Arrays.stream(gaps)
                .filter(counts::containsKey)
                .map(gap -> gap.words + " (" + counts.get(gap) + ")")
                .collect(Collectors.joining("; "));
        return found.isEmpty() ? Optional.empty() : Optional.of("Left open: " + found + ".");
    }

    /** To be kept. */
    String written() {
        return counts.entrySet().stream()
                .map(each -> each.getKey() + "=" + each.getValue())
                .collect(Collectors.joining(","));
    }

    /** From what was kept; nothing in it is trusted to be there. */
    void read(String written) {
        Arrays.stream(written.split(",", -1))
                .map(each -> each.split("=", 2))
                .filter(pair -> pair.length == 2 && pair[1].matches("\\d{1,9}"))
                .forEach(pair -> Arrays.stream(Gap.values())
                        .filter(gap -> gap.name().equals(pair[0]))
                        .forEach(gap -> counts.put(gap, Integer.parseInt(pair[1]))));
    }
}
