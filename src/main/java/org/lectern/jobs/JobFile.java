package org.lectern.jobs;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lectern.schedule.CourseId;
import org.lectern.source.Form;
import org.lectern.source.Forms;
import org.lectern.source.Parsed;
import org.lectern.source.Placed;
import org.lectern.source.Position;
import org.lectern.source.Problem;
import org.lectern.source.Problems;
import org.lectern.source.Section;
import org.lectern.source.YamlFile;
import org.lectern.source.Zones;
import org.lectern.sync.Limits;
import org.lectern.sync.TargetName;
import org.springframework.scheduling.support.CronExpression;

/** Reads one file of {@code jobs/}, or says what is wrong with it. */
public final class JobFile {

    private static final Form<JobDefinition.Type> TYPE =
            Forms.oneOf(JobDefinition.Type.IN_FILES, JobDefinition.Type::word);
    private static final Form<TargetName> TARGET = Forms.oneOf(TargetName.values(), TargetName::word);
    private static final Form<String> CRON = new Form<>("\"0 30 3 * * *\"", JobFile::cron);
    private static final Form<Integer> PERCENT = new Form<>("20%", JobFile::percent);

    private static final String SIX_FIELDS = "Write six fields: second, minute, hour, day of month, month, day of"
            + " week; every night at half past three is \"0 30 3 * * *\".";

    private JobFile() {}

    /** The definition, null if there are errors; and all problems. */
    public record Read(@Nullable JobDefinition definition, List<Problem> problems) {}

    public static Read read(Path file) {
        var problems = new Problems();
        var definition = YamlFile.read(file, problems)
                .map(section -> definition(Folders.stem(file), section, problems))
                .orElse(null);
        checkName(file, problems);
        return new Read(problems.hasErrors() ? null : definition, problems.sorted());
    }

    private static void checkName(Path file, Problems problems) {
        var name = String.valueOf(file.getFileName());
        if (!name.endsWith(".yaml")) {
            problems.error(
                    new Position(file.toString(), 1, 1),
                    "A job's file is named by the job and .yaml, not '" + name + "'",
                    "Rename it to " + Folders.stem(file) + ".yaml.");
        }
    }

    static JobDefinition usualResync() {
        return new JobDefinition(
                JobDefinitions.RESYNC,
                JobDefinition.Type.SYNC,
                List.of(),
                EnumSet.allOf(TargetName.class),
                null,
                Limits.DEFAULT);
    }

    private static @Nullable JobDefinition definition(String name, Section file, Problems problems) {
        var type = file.required("job", TYPE);
        var courses = file.list("courses", Forms.ID);
        var targets = file.list("targets", TARGET).stream().map(Placed::value).collect(Collectors.toSet());
        var times = times(file, problems);
        var limits = limits(file.section("limits", "{removed: 20%, moved: 60%, from: 5}"));
        file.refuseOthers();
        if (type == null) {
            return null;
        }
        checkTargets(type.value(), targets, file, problems);
        return new JobDefinition(
                name,
                type.value(),
                courses.stream().map(course -> new CourseId(course.value())).toList(),
                targets(type.value(), targets),
                times,
                limits);
    }

    private static void checkTargets(
            JobDefinition.Type type, Set<TargetName> targets, Section file, Problems problems) {
        if (type == JobDefinition.Type.PUBLISH_FEEDS
                && !targets.isEmpty()
                && !targets.equals(Set.of(TargetName.FEEDS))) {
            problems.error(
                    file.position("targets"),
                    "`job: publish-feeds` publishes feeds only",
                    "Leave `targets` out, or write `job: sync`.");
        }
    }

    private static Set<TargetName> targets(JobDefinition.Type type, Set<TargetName> named) {
        if (type == JobDefinition.Type.PUBLISH_FEEDS) {
            return Set.of(TargetName.FEEDS);
        }
        return named.isEmpty() ? EnumSet.allOf(TargetName.class) : named;
    }

    private static JobDefinition.@Nullable Times times(Section file, Problems problems) {
        var cron = file.optional("cron", CRON);
        var zone = file.optional("zone", Zones.ZONE);
        if (cron == null && zone == null) {
            return null;
        }
        if (cron == null || zone == null) {
            if (!file.has("cron") || !file.has("zone")) {
                problems.error(
                        file.position(file.has("cron") ? "cron" : "zone"),
                        "`cron` and `zone` go together: the hours of a job are those of a place",
                        "Write both, such as `cron: \"0 30 3 * * *\"` and `zone: America/New_York`.");
            }
            return null;
        }
        return new JobDefinition.Times(cron.value(), zone.value());
    }

    private static Limits limits(@Nullable Section section) {
        if (section == null) {
            return Limits.DEFAULT;
        }
        var removed = section.optional("removed", PERCENT);
        var moved = section.optional("moved", PERCENT);
        var from = section.optional("from", Forms.whole(0, 1_000_000));
        section.refuseOthers();
        return new Limits(
                removed == null ? Limits.DEFAULT.removed() : removed.value(),
                moved == null ? Limits.DEFAULT.moved() : moved.value(),
                from == null ? Limits.DEFAULT.from() : from.value());
    }

    private static Parsed<String> cron(String text) {
        try {
            return CronExpression.parse(text).next(LocalDateTime.of(2000, 1, 1, 0, 0)) == null
                    ? Parsed.bad("'" + text + "' names a time that never comes", SIX_FIELDS)
                    : Parsed.good(text);
        } catch (IllegalArgumentException wrong) {
            return Parsed.bad("'" + text + "' is no cron expression: " + wrong.getMessage(), SIX_FIELDS);
        }
    }

    private static Parsed<Integer> percent(String text) {
        if (text.matches("(100|[1-9]?[0-9])%")) {
            return Parsed.good(Integer.valueOf(text.substring(0, text.length() - 1)));
        }
        return Parsed.bad("'" + text + "' is no share", "Write a share from 0% to 100%, such as 20%.");
    }
}
