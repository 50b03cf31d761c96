package org.lectern.web;

import static java.util.stream.Collectors.joining;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.lectern.release.Release;
import org.lectern.schedule.Course;

/** The order in which people look for a course: what goes on or comes before what is past, by term, then by code. */
final class CourseOrder implements Comparator<Release> {

    private static final Pattern DIGITS = Pattern.compile("[0-9]+");

    private final Instant now;
    private final boolean severalInstitutions;
    private final Comparator<Release> order;

    CourseOrder(List<Release> all, Instant now) {
        this.now = now;
        this.severalInstitutions = all.stream()
                        .map(release -> Optional.ofNullable(course(release).institution()))
                        .distinct()
                        .count()
                > 1;
        this.order = Comparator.comparing(this::isPast)
                .thenComparing(this::distance)
                .thenComparing(this::group)
                .thenComparing(release -> numbered(course(release).code()))
                .thenComparing(Release::course);
    }

    @Override
    public int compare(Release one, Release other) {
        return order.compare(one, other);
    }

    boolean isPast(Release release) {
        var course = course(release);
        return course.term().last().isBefore(now.atZone(course.zone()).toLocalDate());
    }

    /** "Fall 2025"; with the institution where there are several. */
    String group(Release release) {
        var course = course(release);
        var term = course.term();
        var name = term.name() == null ? String.valueOf(term.first().getYear()) : term.name();
        return Stream.of(name, severalInstitutions ? course.institution() : null)
                .flatMap(Stream::ofNullable)
                .collect(joining(" · "));
    }

    /** Terms that go on from the earliest, past ones from the latest: by half years, as courses of one term begin apart. */
    private Integer distance(Release release) {
        var first = course(release).term().first();
        int half = first.getYear() * 2 + (first.getMonthValue() > 6 ? 1 : 0);
        return isPast(release) ? -half : half;
    }

    /** "COS 97" before "COS 597". */
    private static String numbered(String code) {
        return DIGITS.matcher(code.toLowerCase(Locale.ROOT))
                .replaceAll(number -> "0".repeat(Math.max(0, 10 - number.group().length())) + number.group());
    }

    private static Course course(Release release) {
        return release.schedule().course();
    }
}
