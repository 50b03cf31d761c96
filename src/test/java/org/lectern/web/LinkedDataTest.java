package org.lectern.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class LinkedDataTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Test
    void namesTheCourseItsTermAndItsMeetings() {
        var course = read(LinkedData.of(Samples.full().schedule(), Samples.INSTALLATION));
        var term = course.get("hasCourseInstance").get(0);

        assertThat(course.get("@context").asString()).isEqualTo("https://schema.org");
        assertThat(course.get("@type").asString()).isEqualTo("Course");
        assertThat(course.get("courseCode").asString()).isEqualTo("COS 597A");
        assertThat(course.get("provider"))
                .isEqualTo(read("{\"@type\":\"CollegeOrUniversity\",\"name\":\"Princeton University\"}"));
        assertThat(term.get("@type").asString()).isEqualTo("CourseInstance");
        assertThat(term.get("name").asString()).isEqualTo("Fall 2025");
        assertThat(term.get("subEvent").get(0)).isEqualTo(read("""
                        {"@type": "Event", "name": "Introduction",
                         "url": "https://lectern.example.edu/courses/cos597a-fall2025#entry-week-1",
                         "startDate": "2025-09-30T10:40-04:00", "endDate": "2025-09-30T12:00-04:00",
                         "location": {"@type": "Place", "name": "Friend Center 016"}}"""));
        assertThat(term.get("subEvent")
                        .valueStream()
                        .filter(event -> event.has("eventStatus"))
                        .map(event -> event.get("url").asString() + " "
                                + event.get("eventStatus").asString()))
                .containsExactly("https://lectern.example.edu/courses/cos597a-fall2025#entry-precept-p02-2025-10-20"
                        + " https://schema.org/EventCancelled");
    }

    @Test
    void cannotEndTheElementItStandsIn() {
        var text = LinkedData.of(OtherSamples.hostile().schedule(), Samples.INSTALLATION);

        assertThat(text).doesNotContain("<", ">", "&");
        assertThat(read(text).get("name").asString())
                .isEqualTo(OtherSamples.hostile().schedule().course().title());
    }

    private static JsonNode read(String text) {
        return JSON.readTree(text);
    }
}
