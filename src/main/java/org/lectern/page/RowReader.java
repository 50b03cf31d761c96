package org.lectern.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.lectern.page.PageRow.Detail;
import org.lectern.page.PageRow.Purpose;
import org.lectern.page.RowContent.Due;
import org.lectern.page.RowContent.OtherClosed;

/** Sorts the lines of a row: titles, readings, links, what is due, remarks. */
final class RowReader {

    private static final Pattern NOTHING =
            Pattern.compile("(?i)[\\s\\p{Punct}–—…]*|(?:tb[ad]|none|n/?a|no readings?|nothing|coming soon)[\\s.!]*");

    private static final Pattern IS_DATED = Pattern.compile("(?i)^\\W*(?:is|=|:)?\\s*(?:the\\s+)?");

    private static final Pattern HANDED_OUT =
            Pattern.compile("\\b(?:out|released|posted)\\W*$", Pattern.CASE_INSENSITIVE);

    private static final Pattern OWN_HOURS = Pattern.compile("^\\s*\\(\\s*([^()]{1,80})\\)\\s*[:–—-]?\\s*");

    private static final String BEFORE_TIME = "(?i)^\\s*(?:at|by|on|before|until|@)\\s*$";

    private final RowContent content = new RowContent();
    private final PageRow row;

    private RowReader(PageRow row) {
        this.row = row;
    }

    static RowContent read(PageRow row) {
        var reader = new RowReader(row);
        row.details().forEach(reader::take);
        return reader.content;
    }

    private void take(Detail detail) {
        if (NOTHING.matcher(detail.text().text()).matches()
                && detail.text().links().isEmpty()
                && detail.role() != Role.TOPIC) {
            return;
        }
        switch (detail.role()) {
            case TOPIC -> topic(detail);
            case DATE -> beside(detail);
            case TYPE -> content.isOfType(detail.text().text());
            case READING -> readings(detail, true);
            case OPTIONAL -> readings(detail, false);
            case RESOURCE -> resource(detail);
            case MATERIAL -> material(detail);
            case PRESENTER -> presenters(detail);
            case DUE -> due(detail, detail.text().text());
            case HOMEWORK, NOTE -> remark(detail);
            case PLACE -> content.in(detail.text().text());
            case TIME -> time(detail);
            case WEEK, WEEKDAY, NUMBER -> {}
        }
    }

    private void topic(Detail detail) {
        var title = RowTitle.of(withoutHours(detail.text()));
        title.material().forEach(link -> content.link(detail.line(), link.words(), link.address()));
        if (otherDay(detail) || hoursOnly(detail)) {
            return;
        }
        if (!content.titles().isEmpty()
                && (!row.isInTable() || DueLines.DUE.matcher(title.text()).find())) {
            resource(detail);
            return;
        }
        title.linked().forEach(link -> titleLink(detail, title.text(), link));
        var words = DueLines.DUE.matcher(title.text()).find() ? withoutDue(detail, title.text()) : title.text();
        if (!NOTHING.matcher(words).matches()) {
            content.titles().add(words);
        }
    }

    /** {@code (10:15-11:00, Room 1): Title}: the hours and room of this one meeting. */
    private Rich withoutHours(Rich text) {
        var own = OWN_HOURS.matcher(text.text());
        if (!own.lookingAt()) {
            return text;
        }
        var hours = HoursFinder.ranges(own.group(1)).stream()
                .filter(found -> found.certain() && found.from() == 0)
                .findFirst();
        hours.ifPresent(found -> {
            content.at(found);
            PlaceText.behind(own.group(1).substring(found.to())).ifPresent(content::in);
        });
        return hours.isPresent() ? Cuts.from(text, own.end()) : text;
    }

    /** {@code Ch 2; Ch 3. HW 1 due} is a lecture, and something is due on its day. */
    private String withoutDue(Detail detail, String text) {
        List<String> rest = new ArrayList<>();
        for (var part : text.split("(?<=[.;!])\\s+|\\s+(?=[Dd]ue:)", -1)) {
            if (DueLines.DUE.matcher(part).find()) {
                due(detail, part);
                content.hasDueInTitle();
            } else if (part.matches("(?i)\\s*out\\s*:.*")) {
                content.note("", part);
            } else {
                rest.add(part);
            }
        }
        return RowTitle.cleaned(String.join(" ", rest).replaceAll("[\\s.;]+$", ""));
    }

    private void titleLink(Detail detail, String title, RowTitle.Named link) {
        if (Addresses.isPaper(link.address())) {
            content.readings()
                    .addAll(ReadingText.read(
                            new Rich(
                                    link.words(),
                                    List.of(new Rich.Link(0, link.words().length(), link.address())),
                                    false),
                            true));
        } else {
            content.link(
                    detail.line(),
                    Addresses.isMaterial(link.address()) && link.words().equals(title) ? "Slides" : link.words(),
                    link.address());
        }
    }

    /** A line in a title's cell that only says when, and so the line before it where. */
    private boolean hoursOnly(Detail detail) {
        var hours = HoursFinder.ranges(detail.text().text()).stream()
                .filter(HoursMention::certain)
                .findFirst();
        if (hours.isEmpty() || content.titles().isEmpty()) {
            return false;
        }
        var rest = detail.text().text().substring(0, hours.get().from())
                + detail.text().text().substring(hours.get().to());
        if (!NOTHING.matcher(rest).matches()) {
            return false;
        }
        content.at(hours.get());
        int last = content.titles().size() - 1;
        if (last > 0) {
            PlaceText.behind(content.titles().remove(last)).ifPresent(content::in);
        }
        return true;
    }

    /** {@code (2 Oct is Fall Classes Break)} in the row of another date. */
    private boolean otherDay(Detail detail) {
        var text = RowTitle.cleaned(detail.text().text());
        var dates = DateFinder.find(text);
        if (dates.size() != 1 || dates.get(0).from() > 4 || !ClosedWords.areInRemark(text)) {
            return false;
        }
        var why = IS_DATED.matcher(text.substring(dates.get(0).to())).replaceFirst("");
        content.closed().add(new OtherClosed(detail.line(), dates.get(0), RowTitle.cleaned(why)));
        return true;
    }

    /** What stands with the date: hours, a weekday, a title where no column has one. */
    private void beside(Detail detail) {
        var text = detail.text().text();
        var hours =
                HoursFinder.ranges(text).stream().filter(HoursMention::certain).findFirst();
        hours.ifPresent(content::at);
        var rest = hours.map(found -> text.substring(0, found.from()) + text.substring(found.to()))
                .orElse(text);
        if (dueTime(rest)) {
            return;
        }
        if (NOTHING.matcher(rest).matches() || Weekdays.of(rest).isPresent() || RowStart.week(rest) != null) {
            return;
        }
        if (!row.hasTitle() && hours.isEmpty()) {
            topic(detail);
        } else if (!row.hasTitle()) {
            content.titles().add(RowTitle.cleaned(rest).replaceAll("[\\s,;(]+\\)?$", ""));
        } else {
            content.note("", RowTitle.cleaned(rest));
        }
    }

    /** A date and {@code at 5pm}: a time is no title, but says until when. */
    private boolean dueTime(String text) {
        var time = DueLines.time(text);
        if (time.isEmpty()
                || !NOTHING.matcher(DueTitle.of(text).replaceFirst(BEFORE_TIME, ""))
                        .matches()) {
            return false;
        }
        if (row.purpose() == Purpose.DUE) {
            content.isDue(time.get());
        } else {
            content.note("", RowTitle.cleaned(text));
        }
        return true;
    }

    private void readings(Detail detail, boolean required) {
        if (NOTHING.matcher(detail.text().text()).matches()
                || RowTitle.isMaterial(detail.text().text())) {
            material(detail);
            return;
        }
        var text = withoutMaterial(detail);
        content.readings().addAll(ReadingText.read(text, required));
        text.links().stream()
                .map(Rich.Link::address)
                .filter(address -> Addresses.whole(address).isEmpty())
                .forEach(address -> content.unreachable().add(new Doubt(detail.line(), address)));
    }

    /** Slides and forms beside what is read are material. */
    private Rich withoutMaterial(Detail detail) {
        var text = detail.text();
        var beside = text.links().stream()
                .filter(link -> ReadingText.isMaterial(text.text().substring(link.from(), link.to())))
                .toList();
        beside.forEach(
                link -> content.link(detail.line(), text.text().substring(link.from(), link.to()), link.address()));
        var rest = Cuts.without(text, beside);
        var links = rest.links().stream()
                .filter(link -> beside.stream()
                        .noneMatch(
                                one -> link.from() == link.to() && one.address().equals(link.address())))
                .toList();
        return beside.isEmpty() ? text : new Rich(rest.text(), links, rest.struck());
    }

    private void resource(Detail detail) {
        var text = detail.text();
        if (DueLines.DUE.matcher(text.text()).find()) {
            due(detail, text.text());
        } else if (ReadingText.isMarked(text.text()) || isPaper(text)) {
            readings(detail, true);
        } else if (!text.links().isEmpty()) {
            material(detail);
        } else {
            content.note(detail.label(), text.text());
        }
    }

    private static boolean isPaper(Rich text) {
        return text.links().stream().anyMatch(link -> Addresses.isPaper(link.address()))
                && !RowTitle.isMaterial(text.text());
    }

    private void material(Detail detail) {
        var text = detail.text();
        for (var link : text.links()) {
            var words = text.text().substring(link.from(), link.to());
            if (Addresses.isPaper(link.address()) && !RowTitle.isMaterial(words) && !words.isBlank()) {
                content.readings().addAll(ReadingText.read(Cuts.part(text, link.from(), link.to()), true));
            } else {
                content.link(detail.line(), words.isBlank() ? text.text() : words, link.address());
            }
        }
        if (!NOTHING.matcher(Cuts.without(text, text.links()).text().replaceAll("\\W+", " "))
                .matches()) {
            content.note(detail.label(), text.text());
        }
    }

    private void presenters(Detail detail) {
        var people = PersonText.all(detail.text());
        people.forEach(person -> content.presenters().add(person.name()));
        if (people.isEmpty()) {
            content.note(detail.label(), detail.text().text());
        }
        detail.text().links().forEach(link -> {
            if (Addresses.isMaterial(link.address())) {
                content.link(detail.line(), "Slides", link.address());
            }
        });
    }

    private void remark(Detail detail) {
        if (row.purpose() == Purpose.DUE && content.titles().isEmpty() && detail.role() == Role.HOMEWORK) {
            topic(detail);
        } else if (DueLines.DUE.matcher(detail.text().text()).find()) {
            due(detail, detail.text().text());
        } else if (!otherDay(detail)) {
            detail.text()
                    .links()
                    .forEach(link -> content.link(
                            detail.line(), detail.text().text().substring(link.from(), link.to()), link.address()));
            content.note(detail.label(), detail.text().text());
        }
    }

    private void due(Detail detail, String text) {
        var parts = text.split("\\s*;\\s*|\\s+[·•]\\s+|,\\s+(?=[^,]*\\bdue\\b)", -1);
        for (var part : parts) {
            boolean due =
                    detail.role() == Role.DUE || DueLines.DUE.matcher(part).find();
            if (!due || HANDED_OUT.matcher(part).find()) {
                content.note(detail.label(), part);
                continue;
            }
            var date = Optional.ofNullable(last(DateFinder.find(part)));
            var title = DueTitle.of(part);
            if (!title.isEmpty()) {
                content.due()
                        .add(new Due(
                                detail.line(),
                                title,
                                date.orElse(null),
                                DueLines.time(part).orElse(null)));
            } else if (detail.role() != Role.DUE) {
                content.isDue(DueLines.time(part).orElse(null));
            }
        }
    }

    private static <T> @org.jspecify.annotations.Nullable T last(List<T> list) {
        return list.isEmpty() ? null : list.get(list.size() - 1);
    }

    private void time(Detail detail) {
        HoursFinder.ranges(detail.text().text()).stream()
                .findFirst()
                .ifPresentOrElse(
                        content::at, () -> content.note("", detail.text().text()));
    }
}
