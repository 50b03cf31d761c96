package org.lectern.cli;

import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lectern.jobs.Folders;
import org.lectern.schedule.CourseId;
import org.lectern.schedule.Installation;
import org.lectern.source.Problem;
import org.lectern.source.ScheduleReader;
import org.lectern.source.SourceResult;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;

/** What a command works with: the settings given on its line, where it writes, and how to start the rest. */
record Session(Launcher launcher, List<String> settings, PrintStream out, PrintStream err) {

    private static final String OWN_DATABASE = "jdbc:h2:file:";

    /** Where files are, without starting anything. */
    Folders folders() {
        return settings(Folders::of);
    }

    /** The names that every address and mark is made from, without starting anything. */
    Installation installation() {
        return settings(from -> new Installation(
                from.getRequiredProperty("lectern.namespace"),
                from.getRequiredProperty("lectern.public-url", URI.class)));
    }

    /** The time zone of courses that do not say theirs, without starting anything; null if the installation has none. */
    @Nullable
    String zone() {
        return settings(from -> Optional.ofNullable(from.getProperty("lectern.zone")))
                .orElse(null);
    }

    /** Whether there is a database: one of our own in its folder, or another one. */
    boolean mayHavePublished() {
        return settings(from -> {
            var address = from.getProperty("spring.datasource.url", OWN_DATABASE);
            return !address.startsWith(OWN_DATABASE)
                    || Files.isDirectory(Folders.of(from).dataDir());
        });
    }

    private <T> T settings(Function<ConfigurableEnvironment, T> read) {
        try {
            return read.apply(launcher.environment(settings));
        } catch (RuntimeException failure) {
            throw DidNotStart.because(failure);
        }
    }

    /**
     * A running context.
     *
     * @throws DidNotStart with what is wrong in the settings or around us
     */
    ConfigurableApplicationContext start(Launcher.Mode mode) {
        try {
            return launcher.start(mode, settings);
        } catch (RuntimeException failure) {
            throw DidNotStart.because(failure);
        }
    }

    /** Says which files among the courses are none, so that a slip in a file's name does not just leave a course out. */
    ExitCode misnamed(Folders folders) {
        var files = folders.misnamed();
        files.stream()
                .map(new ScheduleReader()::read)
                .flatMap(read -> ((SourceResult.Invalid) read).problems().stream())
                .map(Problem::text)
                .forEach(err::println);
        return files.isEmpty() ? ExitCode.IN_SYNC : ExitCode.INVALID;
    }

    /**
     * The courses that were named, or all.
     *
     * @throws UnknownName if one has no file
     */
    static List<CourseId> courses(Folders folders, List<String> named) {
        var all = folders.courses();
        if (named.isEmpty()) {
            return all;
        }
        List<CourseId> courses = new ArrayList<>();
        for (var name : named) {
            courses.add(all.stream()
                    .filter(course -> course.value().equals(name))
                    .findFirst()
                    .orElseThrow(() -> UnknownName.course(name, all, folders)));
        }
        return courses;
    }
}
