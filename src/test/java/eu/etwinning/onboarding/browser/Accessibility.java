package eu.etwinning.onboarding.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.CheckedNode;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Looks at a page as it stands, in each size and colour scheme, and collects what is wrong with it. */
class Accessibility {

    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");
    /**
     * Our pages have no frames; only for those of other hosts would each look need a tab of its own, which takes most
     * of its time.
     */
    private static final boolean WITHOUT_FRAMES = true;

    private static final int PHONE = 360;
    private static final int DESK = 1280;
    /** A window of 1280 at 400 %, which is also half of one at 200 %. */
    private static final int ENLARGED = 320;

    private final Page page;
    private final List<String> findings = new ArrayList<>();

    Accessibility(Page page) {
        this.page = page;
    }

    /** @param state what the page shows, for the picture's name and the findings */
    void look(String state) {
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            page.emulateMedia(
                    new Page.EmulateMediaOptions().setColorScheme(scheme).setReducedMotion(ReducedMotion.REDUCE));
            for (int width : new int[] {PHONE, DESK}) {
                String view = state + "-" + width + "-" + scheme.name().toLowerCase();
                page.setViewportSize(width, 800);
                new AxeBuilder(page)
                        .setLegacyMode(WITHOUT_FRAMES)
                        .withTags(RULES)
                        .analyze()
                        .getViolations()
                        .forEach(violation -> findings.add(view + ": " + describe(violation)));
                page.screenshot(new Page.ScreenshotOptions()
                        .setFullPage(true)
                        .setPath(Path.of("target/pictures/pages", view + ".png")));
                lookForScrolling(view);
            }
        }
        page.setViewportSize(ENLARGED, 800);
        lookForScrolling(state + "-" + ENLARGED);
        page.setViewportSize(DESK, 800);
    }

    List<String> findings() {
        return findings;
    }

    private void lookForScrolling(String view) {
        if ((boolean)
                page.evaluate("() => document.documentElement.scrollWidth > document.documentElement.clientWidth")) {
            findings.add(view + ": something is wider than the screen");
        }
    }

    private static String describe(Rule violation) {
        StringBuilder places = new StringBuilder(violation.getId())
                .append(" (")
                .append(violation.getHelp())
                .append(')');
        for (CheckedNode node : violation.getNodes()) {
            places.append("\n    ")
                    .append(node.getHtml())
                    .append(" ")
                    .append(node.getFailureSummary().replace("\n", " "));
        }
        return places.toString();
    }
}
