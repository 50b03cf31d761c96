package org.lectern.cli;

import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.lectern.jobs.PartReport;
import org.lectern.jobs.PartReport.Result;
import org.lectern.jobs.Places;
import org.lectern.jobs.RunReport;
import org.lectern.release.Releases;
import org.lectern.schedule.CourseId;

/** A run's report on the screen; its last line a course says the state of the world. */
final class RunPrinter {

    private static final int LINES = 12;
    private static final int WIDTH = 7;
    /** Whose summary is what was done, so that a message is a remark. */
    private static final Set<Result> TOLD_BY_COUNTS = EnumSet.of(Result.UNCHANGED, Result.CHANGED, Result.REMOVED);

    private static final Set<Result> UNTOUCHED = EnumSet.of(Result.NOT_WANTED, Result.RESTS, Result.SKIPPED);

    private final Releases releases;

    RunPrinter(Releases releases) {
        this.releases = releases;
    }

    void print(RunReport run, PrintStream out) {
        Map<CourseId, List<PartReport>> courses = new LinkedHashMap<>();
        run.parts()
                .forEach(part -> courses.computeIfAbsent(part.destination().course(), id -> new ArrayList<>())
                        .add(part));
        courses.forEach((course, parts) -> print(course, parts, run, out));
        if (courses.isEmpty()) {
            out.println("There is no course to publish.");
        }
    }

    private void print(CourseId course, List<PartReport> parts, RunReport run, PrintStream out) {
        if (parts.stream().allMatch(part -> part.result() == Result.RESTS)) {
            out.println(parts.get(0).message());
            return;
        }
        var newest = releases.newest(course);
        var places = newest.map(release -> Places.of(release.schedule())).orElseGet(Places::unnamed);
        out.println(
                course + newest.map(release -> ", release " + release.number()).orElse(", not published yet"));
        Set<String> told = new HashSet<>();
        parts.stream()
                .sorted(Comparator.comparing(PartReport::destination))
                .forEach(part -> print(part, column(part, parts, places), !told.add(part.message()), out));
        var code = newest.map(release -> release.schedule().course().code()).orElse(course.value());
        out.println(state(code, parts, places) + " " + figures(parts, run));
    }

    /** Where it was, as wide as the widest of its course. */
    private static String column(PartReport part, List<PartReport> parts, Places places) {
        int width = parts.stream()
                .mapToInt(other -> places.label(other.destination()).length())
                .max()
                .orElse(0);
        return String.format("%-" + Math.max(WIDTH, width) + "s", places.label(part.destination()));
    }

    /** @param again whether the message was printed for another target of the course */
    private static void print(PartReport part, String where, boolean again, PrintStream out) {
        if (part.result() == Result.NOT_WANTED && part.message().isEmpty()) {
            return;
        }
        boolean likewise = again && part.result() == Result.UNSAFE;
        out.println("  " + where + " " + (likewise ? "refused likewise" : summary(part)));
        part.changes().stream().limit(LINES).forEach(change -> out.println("    " + change));
        if (part.changes().size() > LINES) {
            out.println("    … and " + (part.changes().size() - LINES) + " more");
        }
        part.drifts().forEach(drift -> out.println("    " + drift));
        boolean remark = TOLD_BY_COUNTS.contains(part.result());
        if (!again && remark) {
            part.message().lines().forEach(line -> out.println("    ! " + line));
        } else if (!again) {
            part.message().lines().skip(1).forEach(line -> out.println("    " + line));
        }
    }

    private static String summary(PartReport part) {
        var first = part.message().lines().findFirst().orElse("");
        return switch (part.result()) {
            case UNCHANGED -> "no change";
            case CHANGED -> tally(part);
            case REMOVED -> part.tally().done() == 0 ? "nothing to remove" : tally(part);
            case PARTLY_FAILED -> tally(part) + "; " + part.tally().failed() + " turned down: " + first;
            case NOT_WANTED, RESTS -> first;
            case SKIPPED -> "skipped: " + first;
            case UNAVAILABLE -> (part.tally().done() == 0 ? "" : tally(part) + "; ") + "not finished: " + first;
            case UNSAFE -> "refused: " + first;
            case INVALID, BROKEN -> first;
        };
    }

    private static String tally(PartReport part) {
        List<String> counts = new ArrayList<>();
        add(counts, part.tally().created(), "new");
        add(counts, part.tally().updated(), "changed");
        add(counts, part.tally().deleted(), "removed");
        return counts.isEmpty() ? "no change" : String.join(", ", counts);
    }

    private static void add(List<String> counts, int count, String what) {
        if (count > 0) {
            counts.add(count + " " + what);
        }
    }

    private static String state(String code, List<PartReport> parts, Places places) {
        if (parts.stream().anyMatch(part -> part.result() == Result.REMOVED)) {
            return purged(code, parts, places);
        }
        var good = labels(parts, false, places);
        var bad = labels(parts, true, places);
        if (good.isEmpty() && bad.isEmpty()) {
            return code + ": nothing is published at " + all(parts, places) + ".";
        }
        if (bad.isEmpty()) {
            return code + " is in sync: " + String.join(", ", good) + ".";
        }
        return code + " is not in sync: " + String.join(", ", bad)
                + (good.isEmpty() ? "." : "; in sync: " + String.join(", ", good) + ".");
    }

    private static String purged(String code, List<PartReport> parts, Places places) {
        var bad = labels(parts, true, places);
        var target = parts.get(0).destination();
        var rests = code + " rests at " + target.target().label() + " now: `sync " + target.course() + " --target "
                + target.target().word() + "` publishes it there again.";
        return bad.isEmpty() ? rests : rests + " Not all is gone: " + String.join(", ", bad) + "; run it again.";
    }

    private static String all(List<PartReport> parts, Places places) {
        return parts.stream()
                .map(part -> places.label(part.destination()))
                .sorted()
                .collect(Collectors.joining(", "));
    }

    private static List<String> labels(List<PartReport> parts, boolean failed, Places places) {
        return parts.stream()
                .filter(part -> part.result().isFailure() == failed)
                .filter(part -> !UNTOUCHED.contains(part.result()))
                .map(PartReport::destination)
                .sorted()
                .map(places::label)
                .toList();
    }

    private static String figures(List<PartReport> parts, RunReport run) {
        int writes = parts.stream().mapToInt(part -> part.calls().writes()).sum();
        int reads = parts.stream().mapToInt(part -> part.calls().reads()).sum();
        var took = Duration.between(
                Objects.requireNonNullElse(run.started(), run.asked()),
                Objects.requireNonNullElse(run.ended(), run.asked()));
        return String.format(
                Locale.ENGLISH,
                "%s, %s, %.1f s.",
                Words.count(writes, "write"),
                Words.count(reads, "read"),
                took.toMillis() / 1000.0);
    }
}
