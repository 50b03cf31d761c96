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
        // an empty one counts as none: Spring Boot would take a database in memory, and forget the ledger at each end
        if (!environment.getProperty(URL, "").isBlank()) {
            return;
        }
        var file = Path.of(environment.getProperty("lectern.data-dir", "data"), "lectern")
                .toAbsolutePath()
                .normalize();
        // AUTO_SERVER: commands work while the service runs; WRITE_DELAY: a commit is on disk when it returns
        var url = "jdbc:h2:file:" + file + ";AUTO_SERVER=TRUE;WRITE_DELAY=0";
        environment.getPropertySources().addFirst(new MapPropertySource("databaseDefaults", Map.of(URL, url)));
    }

    /** After the files of settings have been read. */
    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }
}
