package dev.remit.demo.shelf;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.core.type.TypeReference;

/**
 * What a workspace knows about a vendor.
 *
 * @param owner who answers for it, by key
 * @param day how many days ago somebody answered
 * @param months how long the answers hold; a year unless it is said
 * @param answers by question
 */
public record VendorScript(
        String workspace,
        String vendor,
        String owner,
        int day,
        Optional<Integer> months,
        String source,
        Map<String, String> answers) {

    private static final String FILE = "demo/vendors.yaml";
    private static final int YEAR = 12;
    private static final Pattern DAY = Pattern.compile("@([+-]\\d+)");

    /** Those of one workspace. */
    public static List<VendorScript> of(String workspace) {
        return ShelfFile.read(FILE, new TypeReference<List<VendorScript>>() {}).stream()
                .filter(script -> script.workspace().equals(workspace))
                .toList();
    }

    int holds() {
        return months.orElse(YEAR);
    }

    /** An answer, its days counted from the demo's last one. */
    static String answer(String text, LocalDate lastDay) {
        return DAY.matcher(text).replaceAll(day -> lastDay.plusDays(Long.parseLong(day.group(1)))
                .toString());
    }
}
