package org.lectern;

import static org.springframework.boot.support.SpringApplicationJsonEnvironmentPostProcessor.SPRING_APPLICATION_JSON_PROPERTY;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lectern.cli.Launcher;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.support.SpringApplicationJsonEnvironmentPostProcessor;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.SimpleCommandLinePropertySource;
import org.springframework.core.env.StandardEnvironment;

/** Starts as much of Spring as a command needs. */
final class SpringLauncher implements Launcher {

    private final Class<?> application;

    SpringLauncher(Class<?> application) {
        this.application = application;
    }

    @Override
    public ConfigurableEnvironment environment(List<String> settings) {
        var environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new SimpleCommandLinePropertySource(settings.toArray(String[]::new)));
        ConfigurationPropertySources.attach(environment);
        if (environment.containsProperty(SPRING_APPLICATION_JSON_PROPERTY)) {
            new SpringApplicationJsonEnvironmentPostProcessor()
                    .postProcessEnvironment(environment, application(Mode.COMMAND));
        }
        ConfigDataEnvironmentPostProcessor.applyTo(environment);
        return environment;
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
}
