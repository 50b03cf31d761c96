package org.lectern.source;

import java.util.Map;
import java.util.stream.Collectors;
import org.lectern.schedule.CourseId;

/** The places that the file has short names for. */
final class Places {

    private final Map<String, String> byKey;

    private Places(Map<String, String> byKey) {
        this.byKey = byKey;
    }

    static Places read(Section root) {
        var named = root.words("places", new Form<>("fc016", Forms.ID.reader()), Forms.line("Friend Center 016"));
        return new Places(named.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().value())));
    }

    /** A key of {@code places}, or a place as it is shown. Where there are short names, a slip in one is no place. */
    Form<String> form(String example) {
        var line = Forms.line(example);
        return new Form<>(example, text -> {
            if (byKey.containsKey(text)) {
                return Parsed.good(byKey.get(text));
            }
            return byKey.isEmpty() || !CourseId.isValid(text)
                    ? line.parse(text)
                    : Parsed.bad(
                            "'" + text + "' is not among `places`",
                            Nearest.to(text, byKey.keySet())
                                    .map(key -> "Did you mean '" + key + "'?")
                                    .orElse("Add `" + text
                                            + ": …` under `places`, or write the place as it is shown."));
        });
    }
}
