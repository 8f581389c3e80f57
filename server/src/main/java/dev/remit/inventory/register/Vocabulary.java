package dev.remit.inventory.register;

import dev.remit.shared.Folded;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Looks up which words of the register begin as was typed: by skipping from each word to the next one, however often it occurs. */
@Component
class Vocabulary {

    private static final int MOST_TYPED = 8;

    private final JdbcClient jdbc;

    Vocabulary(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<SearchWord> of(String text) {
        List<SearchWord> typed = Folded.words(text).stream()
                .limit(MOST_TYPED)
                .map(word -> new SearchWord(word, List.of()))
                .toList();
        return typed.isEmpty() ? typed : known(typed);
    }

    private List<SearchWord> known(List<SearchWord> typed) {
        record Found(int place, String word) {}
        Map<Integer, List<Found>> found = jdbc
                .sql("""
                with recursive typed as (
                  select place, low, high
                    from unnest(cast(:low as text[]), cast(:high as text[])) with ordinality as t(low, high, place)),
                found(place, word, high, n) as (
                  select place, (select w.word from use_case_word w where w.word >= low and w.word < high order by w.word limit 1),
                         high, 1
                    from typed
                  union all
                  select place, (select w.word from use_case_word w where w.word > f.word and w.word < f.high order by w.word limit 1),
                         high, n + 1
                    from found f where word is not null and n <= :most)
                select place, word from found where word is not null""")
                .param("low", typed.stream().map(SearchWord::typed).toArray(String[]::new))
                .param("high", typed.stream().map(SearchWord::end).toArray(String[]::new))
                .param("most", SearchWord.MOST)
                .query((row, n) -> new Found(row.getInt("place"), row.getString("word")))
                .list()
                .stream()
                .sorted(Comparator.comparing(Found::word))
                .collect(Collectors.groupingBy(Found::place));
        return java.util.stream.IntStream.range(0, typed.size())
                .mapToObj(i -> new SearchWord(
                        typed.get(i).typed(),
                        found.getOrDefault(i + 1, List.of()).stream()
                                .map(Found::word)
                                .toList()))
                .toList();
    }
}
