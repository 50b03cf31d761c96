package org.lectern.rollover;

import java.util.ArrayList;
import java.util.List;
import org.lectern.source.YamlMap;
import org.lectern.source.YamlText;

/** Takes out where last term was published by number or name: the new term must not be written over it. */
record Publication(Renewal renewal) {

    void renew() {
        renewal.root().group("publish").ifPresent(publish -> {
            targets(publish, List.of("publish"));
            publish.group("sections")
                    .ifPresent(sections -> sections.pairs()
                            .keySet()
                            .forEach(name -> sections.group(name)
                                    .ifPresent(section -> targets(section, List.of("publish", "sections", name)))));
        });
    }

    private void targets(YamlMap group, List<String> place) {
        group.group("google")
                .flatMap(google -> google.scalar("calendar"))
                .filter(calendar -> !calendar.text().equals("create"))
                .ifPresent(calendar -> {
                    renewal.edits().replace(calendar, "CALENDAR");
                    ask(group, place, "google", "Google calendar", "its id, or `create` for a new one");
                });
        group.group("canvas").flatMap(canvas -> canvas.scalar("course")).ifPresent(course -> {
            renewal.edits().replace(course, "NUMBER");
            ask(group, place, "canvas", "Canvas course", "its number, from its address");
        });
    }

    private void ask(YamlMap group, List<String> place, String key, String noun, String what) {
        var section = place.size() == 1 ? "" : " of section " + place.get(2);
        var how = renewal.putAside(group, key, "The new term's " + noun + ": write " + what + ".");
        List<String> whole = new ArrayList<>(place);
        whole.add(key);
        renewal.ask(
                whole,
                "The new term's " + noun + section + " is not known; `" + key + "` is " + how,
                renewal.edits().isInLines(group)
                        ? "Write " + what + ", and take the # away; or leave it out."
                        : "Put it back with " + what + "; or leave it out.");
        if (place.size() == 1 && group.pairs().size() == 1) {
            renewal.edits().put(group, "edits", YamlText.text("keep"));
        }
    }
}
