package org.lectern.cli;

import java.io.PrintStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.lectern.jobs.Folders;
import org.lectern.schedule.CourseId;
import org.lectern.schedule.Installation;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.ConfigurableApplicationContext;

/** What a command works with: the settings given on its line, where it writes, and how to start the rest. */
record Session(Launcher launcher, List<String> settings, PrintStream out, PrintStream err) {

    /** Where files are, without starting anything. */
    Folders folders() {
        return Binder.get(launcher.environment(settings)).bindOrCreate("lectern", Bindable.of(Folders.class));
    }

    /** The names that every address and mark is made from, without starting anything. */
    Installation installation() {
        var environment = launcher.environment(settings);
        return new Installation(
                environment.getRequiredProperty("lectern.namespace"),
                URI.create(environment.getRequiredProperty("lectern.public-url")));
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
            throw new DidNotStart(failure);
        }
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
