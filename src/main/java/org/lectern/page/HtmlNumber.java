package org.lectern.page;

import java.util.Optional;
import org.jsoup.nodes.Element;

/** The number before an item of a list. */
final class HtmlNumber {

    /** How many elements further on a list may be continued. */
    private static final int NEAR = 3;

    private HtmlNumber() {}

    /** Only where it says more than first, second, third: a list that goes on from another counts weeks, or the like. */
    static Optional<Integer> of(Element item) {
        var list = item.parent();
        return list != null && list.normalName().equals("ol") && (start(list) != 1 || isContinued(list))
                ? Optional.of(start(list) + index(item))
                : Optional.empty();
    }

    private static boolean isContinued(Element list) {
        var next = list.nextElementSibling();
        for (var i = 0; i < NEAR && next != null; i++) {
            if (next.normalName().equals("ol") && start(next) != 1) {
                return true;
            }
            next = next.nextElementSibling();
        }
        return false;
    }

    private static int index(Element item) {
        var index = 0;
        for (var before = item.previousElementSibling(); before != null; before = before.previousElementSibling()) {
            index++;
        }
        return index;
    }

    private static int start(Element list) {
        var start = list.attr("start").strip();
        return start.matches("\\d{1,6}") ? Integer.parseInt(start) : 1;
    }
}
