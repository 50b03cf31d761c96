package org.lectern.page;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Element;

/** The numbers before the items of lists, to be asked for one item after the other. */
final class HtmlNumber {

    /** How many elements further on a list may be continued. */
    private static final int NEAR = 3;

    private final Map<Element, Integer> next = new HashMap<>();

    /** Only where it says more than first, second, third: a list that goes on from another counts weeks, or the like. */
    Optional<Integer> of(Element item) {
        var list = item.parent();
        if (list == null || !list.normalName().equals("ol")) {
            return Optional.empty();
        }
        var number = next.getOrDefault(list, start(list));
        next.put(list, number + 1);
        return start(list) != 1 || isContinued(list) ? Optional.of(number) : Optional.empty();
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

    private static int start(Element list) {
        var start = list.attr("start").strip();
        return start.matches("\\d{1,6}") ? Integer.parseInt(start) : 1;
    }
}
