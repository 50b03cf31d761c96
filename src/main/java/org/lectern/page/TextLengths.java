package org.lectern.page;

import java.util.ArrayList;
import java.util.List;
import org.lectern.page.ImportedCourse.Reading;
import org.lectern.page.ImportedCourse.Session;

/** Keeps texts within what a file may hold: longer ones become notes, and the author is told. */
final class TextLengths {

    /** A line of a file has at most 255 characters, with the course's code before a title. */
    private static final int LONGEST = 220;

    private TextLengths() {}

    static Session fitting(Session one, List<Doubt> doubts) {
        List<String> notes = new ArrayList<>(one.notes());
        var title = title(one, notes, doubts);
        var readings = one.readings().stream()
                .filter(reading -> fits(reading, one.line(), notes, doubts))
                .toList();
        var links = one.links().stream()
                .filter(link -> link.title().length() <= LONGEST)
                .toList();
        return new Session(
                one.line(),
                one.id(),
                one.week(),
                one.meeting(),
                one.date(),
                one.kind(),
                title,
                one.presenters(),
                readings,
                links,
                within(notes),
                one.cancelled(),
                one.moved());
    }

    private static String title(Session one, List<String> notes, List<Doubt> doubts) {
        if (one.title().length() <= LONGEST) {
            return one.title();
        }
        notes.add(0, one.title());
        doubts.add(new Doubt(
                one.line(),
                "The title is too long for a file: its beginning is the title, all of it stands in the notes."));
        int end = one.title().lastIndexOf(' ', LONGEST - 1);
        return one.title().substring(0, end > 0 ? end : LONGEST - 1) + "…";
    }

    private static boolean fits(Reading reading, int line, List<String> notes, List<Doubt> doubts) {
        if (reading.title().length() <= LONGEST) {
            return true;
        }
        notes.add(reading.title());
        doubts.add(new Doubt(line, "A reading is too long for a title, so it stands in the notes."));
        return false;
    }

    /** A text has at most 8,000 characters. */
    private static List<String> within(List<String> notes) {
        List<String> kept = new ArrayList<>();
        int length = 0;
        for (var note : notes) {
            length += note.length() + 1;
            if (length <= 7_900) {
                kept.add(note);
            }
        }
        return kept;
    }
}
