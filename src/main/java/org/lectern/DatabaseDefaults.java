package org.lectern;

import java.nio.file.Path;
import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/** Without another data source, the database is a file in the data directory. */
final class DatabaseDefaults implements EnvironmentPostProcessor, Ordered {

    private static final String URL = "spring.datasource.url";

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        if (environment.containsProperty(URL)) {
            return;
        }
        var file = Path.of(environment.getProperty("lectern.data-dir", "data"), "lectern")
                .toAbsolutePath()
                .normalize();
        // AUTO_SERVER: commands work while the service runs; WRITE_DELAY: a commit is on disk when it returns
        var url = "jdbc:h2:file:" + file + ";AUTO_SERVER=TRUE;WRITE_DELAY=0";
        environment.getPropertySources().addLast(new MapPropertySource("databaseDefaults", Map.of(URL, url)));
    }

    /** After the files of settings have been read. */
    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }
}
