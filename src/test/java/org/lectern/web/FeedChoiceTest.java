package org.lectern.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.lectern.web.FeedOptions.Option;

class FeedChoiceTest {

    private static final String FEEDS = "https://lectern.example.edu/feeds/cos597a-fall2025";

    @Test
    void f80F81F83MakesOneAddressOfAllThatIsWished() {
        var schedule = Samples.full().schedule();
        var links = FeedChoice.of(schedule, "lectures", "p01", "15m").links(Samples.INSTALLATION, schedule);

        assertThat(links.address()).isEqualTo(FEEDS + "/lectures.ics?section=p01&alarm=15m");
        assertThat(links.label()).isEqualTo("Lectures only, Precept 1, with a reminder 15 minutes before");
        assertThat(links.apple())
                .isEqualTo("webcal://lectern.example.edu/feeds/cos597a-fall2025/lectures.ics?section=p01&alarm=15m");
        assertThat(links.google())
                .isEqualTo("https://calendar.google.com/calendar/render?cid=webcal%3A%2F%2Flectern.example.edu"
                        + "%2Ffeeds%2Fcos597a-fall2025%2Flectures.ics%3Fsection%3Dp01%26alarm%3D15m");
    }

    @Test
    void takesEverythingWhereNothingKnownIsWished() {
        var schedule = Samples.full().schedule();

        assertThat(FeedChoice.of(schedule, null, null, null)).isEqualTo(FeedChoice.EVERYTHING);
        assertThat(FeedChoice.of(schedule, "", "", "")).isEqualTo(FeedChoice.EVERYTHING);
        assertThat(FeedChoice.of(schedule, "<b>", "p03", "1s")).isEqualTo(FeedChoice.EVERYTHING);
        assertThat(FeedChoice.EVERYTHING.links(Samples.INSTALLATION, schedule).address())
                .isEqualTo(FEEDS + ".ics");
    }

    @Test
    void offersWhatTheCourseHas() {
        var schedule = Samples.full().schedule();
        var options = FeedOptions.of(schedule, FeedChoice.of(schedule, null, "p02", "1h"));

        assertThat(options.chosen()).isTrue();
        assertThat(options.sections())
                .containsExactly(
                        new Option("", "All sections", false),
                        new Option("p01", "Precept 1", false),
                        new Option("p02", "Section p02", true));
        assertThat(options.reminders().stream().filter(Option::chosen))
                .containsExactly(new Option("1h", "1 hour before", true));
        assertThat(FeedOptions.of(OtherSamples.empty().schedule(), FeedChoice.EVERYTHING)
                        .kinds())
                .containsExactly(new Option("", "Everything", true));
    }
}
