package org.lectern.page;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.lectern.page.Block.Heading;
import org.lectern.page.Block.Line;
import org.lectern.page.Block.Row;
import org.lectern.page.Block.Table;

/** Reads the lines and tables of a page that are not its schedule. */
final class FactReader {

    private static final int LONGEST = 300;

    private static final Pattern LABEL = Pattern.compile("^\\s*([\\p{L}][^:]{1,60}?)\\s*:(?!\\d)\\s*");

    private static final Pattern INSTRUCTOR = Pattern.compile(
            "(?:course |primary |lead |co-?)?(?:instructors?|professors?|lecturers?|faculty|teachers?|taught by|course instructors?|organi[sz]ers?|prof\\.?)(?: of record)?",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern PLACE = Pattern.compile(
            "(?:class |lecture |meeting |physical )?(?:locations?|(?:class)?rooms?|where|places?|venue)",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern OTHER = Pattern.compile(
            "(?:teaching assistants?|tas?|gsis?|graders?|(?:head |course )?(?:tas?|assistants?)|staff|prerequisites?|description|textbooks?|grading)",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern NEWS = Pattern.compile("(?i).*\\b(?:news|announcements?|updates?)\\b.*");

    private final Facts facts = new Facts();
    private final MeetingLines meetings = new MeetingLines(facts);
    private final Remainder remainder;
    private String section = "";

    private FactReader(Remainder remainder) {
        this.remainder = remainder;
    }

    static Facts read(Document page, Remainder remainder) {
        var reader = new FactReader(remainder);
        page.blocks().forEach(reader::take);
        reader.meetings.end();
        return reader.facts;
    }

    private void take(Block block) {
        if (block instanceof Heading heading) {
            section = heading.text().text();
            if (line(heading.line(), heading.text())) {
                remainder.place(block);
            }
        } else if (block instanceof Line line && !remainder.isPlaced(line)) {
            if (line(line.line(), line.text())) {
                remainder.place(line);
            } else if (Rows.isHeading(line)) {
                section = line.text().text();
            }
        } else if (block instanceof Table table) {
            table.rows().stream().filter(row -> !remainder.isPlaced(row)).forEach(row -> row(table, row));
        }
    }

    /** Whether the line was understood. */
    private boolean line(int at, Rich text) {
        if (NEWS.matcher(section).matches()) {
            return false;
        }
        if (text.text().length() > LONGEST) {
            return prose(at, text);
        }
        var label = LABEL.matcher(text.text());
        var name = label.lookingAt() ? label.group(1) : "";
        var value = label.lookingAt() ? Cuts.from(text, label.end()) : text;
        if (meetings.read(at, section, text)) {
            return true;
        }
        if (isPeople(name, value)) {
            return people(at, value);
        }
        return place(at, name, value) || DueLines.read(at, section, text, facts);
    }

    /** Of prose only a sentence that says what is due. */
    private boolean prose(int at, Rich text) {
        boolean understood = false;
        for (var sentence : text.text().split("(?<=[.!?])\\s+", -1)) {
            understood |= sentence.length() <= LONGEST && DueLines.readTask(at, Rich.plain(sentence), facts);
        }
        return understood;
    }

    private boolean isPeople(String name, Rich value) {
        boolean under = name.isEmpty() && INSTRUCTOR.matcher(section.strip()).matches();
        return INSTRUCTOR.matcher(name.strip()).matches()
                || (under && value.text().length() < 80);
    }

    private boolean people(int at, Rich value) {
        var people = PersonText.all(value);
        people.stream()
                .flatMap(one -> Optional.ofNullable(one.url()).stream())
                .filter(url ->
                        url.startsWith(PersonText.SCHEME) && !value.text().contains(url))
                .filter(url ->
                        value.links().stream().noneMatch(link -> link.address().equals(url)))
                .forEach(url -> facts.assumed()
                        .add(new Doubt(
                                at,
                                "'" + url.substring(PersonText.SCHEME.length()) + "' is taken for the address " + url
                                        + ".")));
        facts.instructors().addAll(people);
        return !people.isEmpty();
    }

    private boolean place(int at, String name, Rich value) {
        boolean under = name.isEmpty() && PLACE.matcher(section.strip()).matches();
        if (!PLACE.matcher(name.strip()).matches() && !under) {
            return false;
        }
        var place = PlaceText.behind(value.text());
        if (place.isPresent() && meetings.isRoomOfOfficeHours(at, place.get())) {
            return true;
        }
        place.ifPresent(facts::meetsIn);
        return place.isPresent();
    }

    /** In a row of a table the first cell says who or what, and the headings of the columns what the others are. */
    private void row(Table table, Row row) {
        var header = Columns.header(table);
        if (row.header() || header.filter(row::equals).isPresent()) {
            if (TableRows.isUndated(row)) {
                remainder.place(row);
            }
            return;
        }
        var first = row.cells().stream().filter(cell -> !cell.lines().isEmpty()).findFirst();
        Optional<PersonText> person =
                first.flatMap(cell -> PersonText.of(cell.lines().get(0).text()));
        boolean understood = false;
        for (int i = 0; i < row.cells().size(); i++) {
            var label = header.map(found -> labels(found, row)).orElse(List.of());
            var context = i < label.size() ? label.get(i) : "";
            var cell = row.cells().get(i);
            if (!cell.spanned()) {
                understood |= cell(context.isEmpty() ? section : context, cell, person);
            }
        }
        if (understood) {
            remainder.place(row);
        }
    }

    private static List<String> labels(Row header, Row row) {
        return header.cells().stream()
                .limit(row.cells().size())
                .map(Columns::text)
                .toList();
    }

    private boolean cell(String context, Block.Cell cell, Optional<PersonText> person) {
        boolean understood = false;
        for (var line : cell.lines()) {
            understood |= meetings.read(line.line(), context, line.text(), person);
        }
        return understood;
    }

    static boolean isOtherLabel(String label) {
        return OTHER.matcher(label.strip()).matches();
    }
}
