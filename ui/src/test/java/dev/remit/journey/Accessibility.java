package dev.remit.journey;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.util.List;

/** Every rule of axe for WCAG 2.2 AA and its best practices; none is switched off. */
final class Accessibility {

    private static final List<String> STANDARDS =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    private Accessibility() {}

    static List<String> violations(Page page) {
        return new AxeBuilder(page)
                        // the console has no frames: what opens a page of its own to put their results together can be
                        // left out
                        .setLegacyMode(true)
                        .withTags(STANDARDS)
                        .analyze()
                        .getViolations()
                        .stream()
                        .map(Accessibility::words)
                        .toList();
    }

    private static String words(Rule rule) {
        return rule.getId() + " (" + rule.getImpact() + "): " + rule.getHelp() + " at "
                + rule.getNodes().stream()
                        .map(node -> node.getTarget() + " " + node.getHtml())
                        .limit(3)
                        .toList();
    }
}
