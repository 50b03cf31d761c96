package org.lectern.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lectern.release.Release;
import org.lectern.schedule.CourseId;

class CourseListTest {

    private static final Instant NOW = Instant.parse("2025-09-15T12:00:00Z");

    @Test
    void putsPastTermsQuietlyAtTheEnd() {
        var list = list(OtherSamples.many(10), "", "1");

        assertThat(list.groups().stream().map(group -> group.name() + ", past: " + group.past()))
                .containsExactly("Fall 2025, past: false", "Spring 2025, past: true");
        assertThat(codes(list))
                .containsExactly(
                        "COS 104", "COS 108", "ECE 103", "ECE 107", "HIS 101", "HIS 109", "MAT 102", "MAT 106",
                        "HIS 105", "MAT 110");
    }

    @Test
    void namesTheInstitutionOnlyWhereThereAreSeveral() {
        assertThat(list(List.of(Samples.cos(), OtherSamples.hebrew()), "", "1").groups().stream()
                        .map(CourseList.Group::name))
                .containsExactly("Fall 2025 · Princeton University", "Fall 2025 · הטכניון");
    }

    @Test
    void findsAllWordsWithoutRegardToCaseAndAccents() {
        var all = List.of(Samples.cos(), Samples.eventful(), OtherSamples.arabic());

        assertThat(codes(list(all, "tri  SYSTÉMS", "1"))).containsExactly("COS 597A");
        assertThat(codes(list(all, "أنظمة", "1"))).containsExactly("حسب 597");
        assertThat(codes(list(all, "systems history", "1"))).isEmpty();
        assertThat(codes(list(all, "%_*", "1"))).isEmpty();
    }

    @Test
    void turnsFiveThousandCoursesByPagesOfAHundred() {
        var all = OtherSamples.many(5_000);
        var first = list(all, "", "1");
        var middle = list(all, "", "2");
        var last = list(all, "", "9999");

        assertThat(List.of(first.first(), first.last(), middle.first(), last.first(), last.last()))
                .containsExactly(1, 100, 101, 4901, 5000);
        assertThat(first.previous()).isNull();
        assertThat(first.next()).isEqualTo("/?page=2");
        assertThat(middle.previous()).isEqualTo("/");
        assertThat(last.next()).isNull();
        assertThat(list(all, "cos", "1").next()).isEqualTo("/?q=cos&page=2");
    }

    @Test
    void readsAnyPageNumberAsOne() {
        for (var page : List.of("0", "-1", "x", "", "99999999999")) {
            assertThat(list(OtherSamples.many(150), "", page).first()).isEqualTo(1);
        }
    }

    @Test
    void keepsWhatWasChosenElsewhere() {
        var asked = CourseQuery.of("HIS", "1", List.of("c-1", "c-2", "c-2", "NOT AN ID"));
        var list = CourseList.of(OtherSamples.many(10), asked, NOW);

        assertThat(list.picked()).containsExactly(new CourseId("c-1"), new CourseId("c-2"));
        assertThat(list.kept()).containsExactly(new CourseId("c-2"));
        assertThat(list.groups().get(0).courses().stream()
                        .filter(CourseCard::chosen)
                        .map(card -> card.heading().id()))
                .containsExactly("c-1");
    }

    private static CourseList list(List<Release> all, String text, String page) {
        return CourseList.of(all, CourseQuery.of(text, page, List.of()), NOW);
    }

    private static List<String> codes(CourseList list) {
        return list.groups().stream()
                .flatMap(group -> group.courses().stream())
                .map(card -> card.heading().code())
                .toList();
    }
}
