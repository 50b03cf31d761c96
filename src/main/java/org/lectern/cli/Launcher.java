package org.lectern.cli;

import java.util.List;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;

/** Starts as much of Spring as a command needs. */
public interface Launcher {

    /** What a context is for. */
    enum Mode {
        /** One command; no web server. */
        COMMAND,
        /** Web server and timetable. */
        SERVICE
    }

    /** The settings from all of Spring's sources, without starting anything. */
    ConfigurableEnvironment environment(List<String> settings);

    /** A running context. */
    ConfigurableApplicationContext start(Mode mode, List<String> settings);
}
