package org.lectern.page;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.lectern.page.Block.Cell;
import org.lectern.page.Block.Row;
import org.lectern.page.Block.Table;
import org.lectern.page.PageRow.Purpose;

/**
 * What the columns of a table are about: by their headings, else by what is in them.
 *
 * @param roles of each column
 * @param labels the headings as written
 * @param dates the columns with dates in them, in order; empty if the table is no schedule
 */
record Columns(List<Role> roles, List<String> labels, List<Integer> dates) {

    private static final Pattern DUE = Pattern.compile(
            "\\b(?:due|deadlines?|assignments?|homeworks?|problem sets?|hand-?in)\\b", Pattern.CASE_INSENSITIVE);

    private static final Pattern RELEASED =
            Pattern.compile("\\b(?:released?|out|assigned|posted|available)\\b", Pattern.CASE_INSENSITIVE);

    private static final Pattern TOPICS =
            Pattern.compile("\\W*(?:lecture |class )?topics?\\W*", Pattern.CASE_INSENSITIVE);

    private static final Pattern MEETINGS = Pattern.compile(
            "\\b(?:schedule|lectures?|calendar|class(?:es)?|topics|syllabus)\\b", Pattern.CASE_INSENSITIVE);

    static Columns of(Table table) {
        int width =
                table.rows().stream().mapToInt(row -> row.cells().size()).max().orElse(0);
        var header = header(table);
        List<Role> roles = new ArrayList<>();
        List<String> labels = new ArrayList<>();
        List<Integer> dates = new ArrayList<>();
        for (int i = 0; i < width; i++) {
            int column = i;
            labels.add(header.map(row -> text(row, column)).orElse(""));
            boolean dated = isDated(table, column);
            if (dated) {
                dates.add(column);
            }
            roles.add(dated ? Role.DATE : role(table, column, labels.get(i), roles));
        }
        onlyColumnHasTitles(roles);
        return new Columns(roles, labels, dates);
    }

    /** A single column beside the dates holds what the days are about, whatever its heading. */
    private static void onlyColumnHasTitles(List<Role> roles) {
        var told = EnumSet.complementOf(EnumSet.of(Role.DATE, Role.WEEK, Role.NUMBER, Role.WEEKDAY));
        var others = roles.stream().filter(told::contains).toList();
        if (others.equals(List.of(Role.NOTE)) || others.equals(List.of(Role.RESOURCE))) {
            roles.replaceAll(role -> told.contains(role) ? Role.TOPIC : role);
        }
    }

    /** The first row that names columns: marked as one, or with words for two of them and no date. */
    static Optional<Row> header(Table table) {
        return table.rows().stream()
                .filter(row -> row.header() && !isDated(row) && !isOverAll(row))
                .findFirst()
                .or(() -> table.rows().stream()
                        .limit(2)
                        .filter(Columns::namesColumns)
                        .findFirst());
    }

    /** One cell over all columns is what the table is called. */
    private static boolean isOverAll(Row row) {
        return row.cells().size() > 1
                && row.cells().stream().skip(1).allMatch(Cell::spanned)
                && row.cells().stream().map(Columns::text).distinct().count() == 1;
    }

    static boolean namesColumns(Row row) {
        long named = row.cells().stream()
                .filter(cell -> Role.of(text(cell)).isPresent())
                .count();
        return !isDated(row)
                && named >= 2
                && 2 * named
                        >= row.cells().stream()
                                .filter(cell -> !cell.lines().isEmpty())
                                .count();
    }

    private static boolean isDated(Row row) {
        return row.cells().stream().anyMatch(cell -> RowStart.of(text(cell)).isPresent());
    }

    /** A column of dates has at least two, and hardly anything else but holes. */
    private static boolean isDated(Table table, int column) {
        var texts = table.rows().stream()
                .filter(row -> !row.header()
                        && row.cells().size() > column
                        && !row.cells().get(column).spanned())
                .map(row -> text(row, column))
                .filter(text -> !text.isEmpty())
                .toList();
        long dated =
                texts.stream().filter(text -> RowStart.of(text).isPresent()).count();
        boolean only = dated == 1 && texts.size() <= 2 && table.rows().size() <= 3;
        return only || (dated >= 2 && 2 * dated > texts.size());
    }

    private static Role role(Table table, int column, String label, List<Role> before) {
        return Role.of(label)
                .filter(role -> role != Role.DATE && !(role == Role.TOPIC && counts(table, column)))
                .orElseGet(() -> byContent(table, column, label, before));
    }

    /** Bare numbers that go up are the numbers of the lectures, whatever their heading. */
    private static boolean counts(Table table, int column) {
        var texts = table.rows().stream()
                .filter(row -> !row.header())
                .map(row -> text(row, column))
                .filter(text -> !text.isEmpty() && Role.of(text).isEmpty())
                .toList();
        return texts.size() >= 2 && texts.stream().allMatch(text -> text.matches("#?\\d{1,2}\\.?"));
    }

    private static Role byContent(Table table, int column, String label, List<Role> before) {
        var texts = table.rows().stream()
                .filter(row -> !row.header())
                .map(row -> text(row, column))
                .filter(text -> !text.isEmpty())
                .toList();
        long numbers = texts.stream()
                .filter(text -> text.matches("(?i)(?:week\\s*)?\\d{1,2}\\.?"))
                .count();
        if (Role.of(label).filter(Role.TOPIC::equals).isPresent()) {
            return Role.NUMBER;
        }
        if (3 * numbers > 2L * texts.size()) {
            boolean week = texts.stream().anyMatch(text -> text.matches("(?i)week.*"));
            return week ? Role.WEEK : column == 0 || label.isEmpty() ? Role.NUMBER : Role.RESOURCE;
        }
        if (!texts.isEmpty()
                && texts.stream().allMatch(text -> Weekdays.of(text).isPresent())) {
            return Role.WEEKDAY;
        }
        return label.isEmpty()
                        && !before.contains(Role.TOPIC)
                        && texts.stream().anyMatch(text -> text.chars().anyMatch(Character::isLetter))
                ? Role.TOPIC
                : Role.RESOURCE;
    }

    /** What the dates of a column are; its heading says so, else the words over the table. */
    Purpose purpose(int date, String section) {
        var label = labels.get(date);
        if (RELEASED.matcher(label).find()) {
            return Purpose.RELEASED;
        }
        return DUE.matcher(label).find()
                        || (!namesTopics()
                                && !MEETINGS.matcher(section).find()
                                && DUE.matcher(section).find())
                ? Purpose.DUE
                : Purpose.MEETING;
    }

    private boolean namesTopics() {
        return labels.stream().anyMatch(label -> TOPICS.matcher(label).matches());
    }

    private boolean hasPurposes() {
        return dates.stream().anyMatch(date -> purpose(date, "") != Purpose.MEETING);
    }

    /** The columns that tell of the dates in one of the date columns. */
    List<Integer> beside(int date) {
        int next = dates.indexOf(date) + 1;
        boolean all = dates.size() == 1 || hasPurposes();
        int first = all ? 0 : date;
        int end = next < dates.size() && !all ? dates.get(next) : roles.size();
        List<Integer> beside = new ArrayList<>();
        for (int i = first; i < end; i++) {
            beside.add(i);
        }
        return beside;
    }

    /** The columns that tell of all dates of a row, where there are several. */
    List<Integer> shared() {
        List<Integer> shared = new ArrayList<>();
        for (int i = 0; dates.size() > 1 && !hasPurposes() && i < dates.get(0); i++) {
            shared.add(i);
        }
        return shared;
    }

    static String text(Row row, int column) {
        return column < row.cells().size() ? text(row.cells().get(column)) : "";
    }

    static String text(Cell cell) {
        return String.join(
                        " ",
                        cell.lines().stream().map(line -> line.text().text()).toList())
                .strip();
    }
}
