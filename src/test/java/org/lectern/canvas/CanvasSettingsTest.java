package org.lectern.canvas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.Optional;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.lectern.http.Pause;
import org.lectern.schedule.Installation;
import org.lectern.sync.Target;
import org.lectern.sync.TargetName;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class CanvasSettingsTest {

    private final ApplicationContextRunner application = new ApplicationContextRunner()
            .withUserConfiguration(CanvasConfiguration.class)
            .withBean(Installation.class, () -> new Installation("lectern", URI.create("https://lectern.example.edu")))
            .withBean(RandomGenerator.class, () -> new Random(1))
            .withBean(Pause.class, () -> Pause.SLEEP);

    @Test
    void isReadyWithAddressAndToken() {
        application
                .withPropertyValues("lectern.canvas.base-url=https://canvas.example.edu/", "lectern.canvas.token=abc")
                .run(context -> {
                    assertThat(context.getBean(Target.class).missing()).isEmpty();
                    assertThat(context.getBean(Target.class).name()).isEqualTo(TargetName.CANVAS);
                    assertThat(context.getBean(CanvasSettings.class).baseUrl())
                            .isEqualTo(URI.create("https://canvas.example.edu"));
                });
    }

    @Test
    void saysWhatIsMissing() {
        application.run(context -> assertThat(context.getBean(Target.class).missing())
                .isEqualTo(Optional.of("no account: set lectern.canvas.base-url to the address of Canvas, such as"
                        + " https://canvas.example.edu, and the environment variable LECTERN_CANVAS_TOKEN to an access"
                        + " token made in Canvas under Account, Settings")));
    }

    @Test
    void takesEmptySettingsForMissingOnes() {
        application
                .withPropertyValues("lectern.canvas.base-url=", "lectern.canvas.token=")
                .run(context ->
                        assertThat(context.getBean(Target.class).missing()).isPresent());
    }

    @Test
    void neverPrintsTheToken() {
        var settings = new CanvasSettings(URI.create("https://canvas.example.edu"), Secret.of("abc"), 600);
        assertThat(settings.toString())
                .isEqualTo("CanvasSettings[baseUrl=https://canvas.example.edu, token=(hidden), requestsPerMinute=600]");
    }

    @Test
    void refusesAnAddressThatIsNone() {
        assertThatThrownBy(() -> new CanvasSettings(URI.create("https://canvas.example.edu/api/v1"), null, 600))
                .hasMessage("lectern.canvas.base-url is 'https://canvas.example.edu/api/v1'; use the address of Canvas"
                        + " without /api/v1, such as https://canvas.example.edu");
    }
}
