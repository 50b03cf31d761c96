package org.lectern;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.lectern.cli.Launcher;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;

/** Starts as much of Spring as a command needs. */
final class SpringLauncher implements Launcher {

    private final Class<?> application;

    SpringLauncher(Class<?> application) {
        this.application = application;
    }

    @Override
    public ConfigurableEnvironment environment(List<String> settings) {
        var stop = new StopWithTheEnvironment();
        var spring = application(Mode.COMMAND);
        spring.addListeners(stop);
        try {
            spring.run(settings.toArray(String[]::new)).close();
        } catch (SpringApplication.AbandonedRunException asMeant) {
            // the environment is all that was wanted
        }
        return Objects.requireNonNull(stop.environment.get());
    }

    @Override
    public ConfigurableApplicationContext start(Mode mode, List<String> settings) {
        return application(mode).run(settings.toArray(String[]::new));
    }

    private SpringApplication application(Mode mode) {
        var spring = new SpringApplication(application);
        Map<String, Object> defaults = new HashMap<>();
        if (mode == Mode.COMMAND) {
            spring.setWebApplicationType(WebApplicationType.NONE);
            spring.setLogStartupInfo(false);
            // a command's output is its report; its log tells of trouble only, apart from it
            defaults.put("lectern.log.level", "WARN");
            defaults.put("lectern.log.stream", "System.err");
        }
        spring.setDefaultProperties(defaults);
        return spring;
    }

    /** Ends a start once all of Spring's sources of settings have been read, so that a command reads the very same. */
    private static final class StopWithTheEnvironment
            implements ApplicationListener<ApplicationEnvironmentPreparedEvent>, Ordered {

        private final AtomicReference<ConfigurableEnvironment> environment = new AtomicReference<>();

        @Override
        public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
            environment.set(event.getEnvironment());
            throw new SpringApplication.AbandonedRunException();
        }

        @Override
        public int getOrder() {
            return Ordered.LOWEST_PRECEDENCE;
        }
    }
}
