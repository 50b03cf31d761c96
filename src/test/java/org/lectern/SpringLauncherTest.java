package org.lectern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yaml.snakeyaml.error.YAMLException;

/** Commands that start no context read the settings that a context would have. */
class SpringLauncherTest {

    @TempDir
    private Path folder;

    @Test
    void readsTheJarsOwnSettingsThenFilesThenTheLine() throws IOException {
        write("application.yaml", "lectern: {data-dir: from-file, zone: Europe/Paris}\nserver.port: 9090\n");

        assertThat(settings("--lectern.zone=UTC", "--spring.config.additional-location=" + folder + "/"))
                .isEqualTo(List.of("lectern", "from-file", "UTC", "http://localhost:9090"));
    }

    @Test
    void readsProfilesAndJson() throws IOException {
        write("application-lab.yaml", "lectern.data-dir: from-profile\n");

        assertThat(settings(
                        "--spring.application.json={\"lectern\": {\"namespace\": \"from-json\", \"zone\": \"UTC\"}}",
                        "--spring.profiles.active=lab",
                        "--spring.config.additional-location=" + folder + "/"))
                .isEqualTo(List.of("from-json", "from-profile", "UTC", "http://localhost:8080"));
    }

    @Test
    void failsWithWhatIsWrongInAFileOfSettings() throws IOException {
        write("application.yaml", "lectern: {data-dir: [\n");

        assertThatThrownBy(() -> settings("--spring.config.additional-location=" + folder + "/"))
                .isInstanceOf(YAMLException.class);
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    private static List<String> settings(String... line) {
        var environment = new SpringLauncher(Application.class).environment(Arrays.asList(line));
        return List.of(
                environment.getRequiredProperty("lectern.namespace"),
                environment.getRequiredProperty("lectern.data-dir"),
                environment.getRequiredProperty("lectern.zone"),
                environment.getRequiredProperty("lectern.public-url"));
    }
}
