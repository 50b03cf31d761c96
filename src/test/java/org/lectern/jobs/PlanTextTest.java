package org.lectern.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lectern.schedule.Meetings.lecture;
import static org.lectern.schedule.Meetings.officeHours;
import static org.lectern.schedule.Schedules.aSchedule;
import static org.lectern.schedule.Topic.topic;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.lectern.schedule.Details;
import org.lectern.schedule.FullTerm;
import org.lectern.schedule.Kind;
import org.lectern.schedule.Meetings;
import org.lectern.schedule.Publishing.Edits;
import org.lectern.schedule.Schedule;
import org.lectern.schedule.Schedules;
import org.lectern.schedule.Session;
import org.lectern.schedule.Topic;
import org.lectern.sync.Change;
import org.lectern.sync.Content;
import org.lectern.sync.DesiredState;
import org.lectern.sync.Destination;
import org.lectern.sync.Drift;
import org.lectern.sync.Field;
import org.lectern.sync.ItemKey;
import org.lectern.sync.Memory;
import org.lectern.sync.ObservedItem;
import org.lectern.sync.ObservedState;
import org.lectern.sync.Part;
import org.lectern.sync.Plan;
import org.lectern.sync.RemoteId;
import org.lectern.sync.TargetName;

class PlanTextTest {

    private static final Schedule WEEKS = weeks(lecture()).build();
    private static final PlanText TEXT = PlanText.of(WEEKS, Optional.empty());

    private static Schedules weeks(Meetings lectures) {
        return aSchedule()
                .from("2025-09-02", "2025-09-18")
                .with(lectures)
                .with(officeHours())
                .with(topic("week-1", "2025-09-02").titled("Introduction"))
                .with(topic("week-2", "2025-09-09").titled("Scaling laws").reading("Scaling", "2001.08361"))
                .closedOn("2025-09-16");
    }

    @Test
    void tellsWhatAFirstReleaseBrings() {
        assertThat(feeds(null, WEEKS))
                .isEqualTo(List.of(
                        "+ Lecture 1, Sep 2: \"Introduction\", Tue, Sep 2, 10:40–12:00, Friend Center 016",
                        "+ Office hours, Sep 4: Thu, Sep 4, 13:30–14:30, COS 420",
                        "+ Lecture 2, Sep 9: \"Scaling laws\", Tue, Sep 9, 10:40–12:00, Friend Center 016",
                        "+ Office hours, Sep 11: Thu, Sep 11, 13:30–14:30, COS 420",
                        "+ No class, Sep 16: Tue, Sep 16",
                        "+ Office hours, Sep 18: Thu, Sep 18, 13:30–14:30, COS 420"));
    }

    @Test
    void tellsNothingOfWhatIsTheSame() {
        assertThat(feeds(WEEKS, WEEKS)).isEmpty();
    }

    @Test
    void tellsAnotherRoomWithBothValues() {
        assertThat(feeds(
                        WEEKS,
                        weeks(lecture().movedTo("2025-09-09", null, "Friend Center 104"))
                                .build()))
                .isEqualTo(List.of("~ Lecture 2, Sep 9: room Friend Center 016 → Friend Center 104"));
    }

    @Test
    void tellsAnotherDayWithoutTheEndThatFollows() {
        assertThat(feeds(
                        WEEKS,
                        weeks(lecture().movedFrom("2025-09-09", "2025-09-10")).build()))
                .isEqualTo(List.of("~ Lecture 2, Sep 9: start Tue, Sep 9, 10:40 → Wed, Sep 10, 10:40"));
    }

    @Test
    void tellsALongerMeeting() {
        assertThat(feeds(
                        WEEKS,
                        weeks(lecture().movedTo("2025-09-09", "10:40-12:30", null))
                                .build()))
                .isEqualTo(List.of("~ Lecture 2, Sep 9: end Tue, Sep 9, 12:00 → Tue, Sep 9, 12:30"));
    }

    @Test
    void tellsACancellationWithItsReason() {
        assertThat(feeds(
                        WEEKS,
                        weeks(lecture().cancelledOn("2025-09-09", "travel")).build()))
                .isEqualTo(List.of("~ Lecture 2, Sep 9: status confirmed → cancelled: travel"));
    }

    @Test
    void tellsReadingsLineByLine() {
        var now = aSchedule()
                .from("2025-09-02", "2025-09-18")
                .with(lecture())
                .with(officeHours())
                .with(topic("week-1", "2025-09-02").titled("Introduction").reading("Chinchilla", "2203.15556"))
                .with(topic("week-2", "2025-09-09").titled("Scaling laws").reading("GPT3", "2005.14165"))
                .closedOn("2025-09-16")
                .build();

        assertThat(feeds(WEEKS, now))
                .isEqualTo(List.of(
                        "~ Lecture 1, Sep 2: readings (none) → Chinchilla <https://arxiv.org/abs/2203.15556>",
                        "~ Lecture 2, Sep 9: readings Scaling <https://arxiv.org/abs/2001.08361>"
                                + " → GPT3 <https://arxiv.org/abs/2005.14165>"));
    }

    @Test
    void tellsARenamedSessionAsSomethingGoneAndSomethingNew() {
        var now = aSchedule()
                .from("2025-09-02", "2025-09-18")
                .with(lecture())
                .with(officeHours())
                .with(topic("intro", "2025-09-02").titled("Introduction"))
                .with(topic("week-2", "2025-09-09").titled("Scaling laws").reading("Scaling", "2001.08361"))
                .closedOn("2025-09-16")
                .build();

        assertThat(feeds(WEEKS, now))
                .isEqualTo(List.of(
                        "+ Lecture 1, Sep 2: \"Introduction\", Tue, Sep 2, 10:40–12:00, Friend Center 016",
                        "- Lecture 1, Sep 2: \"Introduction\", Tue, Sep 2, 10:40–12:00, Friend Center 016"));
    }

    @Test
    void namesEveryPart() {
        var page = Content.empty().with(Field.TITLE, "Readings for week 2");
        var module = Content.empty().with(Field.TITLE, "Week 2: Sep 9");
        var calendar = Content.empty().with(Field.TITLE, "COS 597A");

        assertThat(Stream.of(
                                created("calendar", Part.CALENDAR, calendar),
                                created(
                                        "calendar",
                                        Part.SHARING,
                                        Content.empty().with(Field.READERS, "anybody")),
                                created("week-2", Part.MODULE, module),
                                created("week-2", Part.MODULE, Content.empty()),
                                created("week-2", Part.PAGE, page),
                                created("week-2", Part.LINK, Content.empty()),
                                created("week-2", Part.PUBLICATION, Content.empty()),
                                created("gone", Part.EVENT, Content.empty().with(Field.TITLE, "COS 597A: Gone")))
                        .map(TEXT::line)
                        .toList())
                .isEqualTo(List.of(
                        "+ Calendar: \"COS 597A\"",
                        "+ Calendar: open to everybody",
                        "+ Week 2: Sep 9: module",
                        "+ Week 2: module",
                        "+ Lecture 2, Sep 9: page \"Readings for week 2\"",
                        "+ Lecture 2, Sep 9: page linked in its module",
                        "+ Week 2: module open to students",
                        "+ COS 597A: Gone: \"Gone\", (no time)"));
    }

    @Test
    void tellsWhatPeopleChangedAndWhatBecomesOfIt() {
        var lecture = new ItemKey("week-2", Part.EVENT);
        assertThat(Stream.of(
                                new Drift(
                                        lecture,
                                        Field.PLACE,
                                        "Friend Center 016",
                                        "my office",
                                        "Friend Center 016",
                                        true),
                                new Drift(
                                        lecture,
                                        Field.START,
                                        "2025-09-09T14:40:00Z",
                                        "2025-09-09T15:40:00Z",
                                        "2025-09-09T14:40:00Z",
                                        false),
                                new Drift(lecture, Field.TEXT, "one\ntwo", "one\nthree", "one\ntwo", true),
                                new Drift(lecture, Field.TITLE, "Scaling", "My title", "Scaling laws", true),
                                new Drift(lecture, null, "", "", "", false),
                                new Drift(new ItemKey("week-2", Part.PAGE), null, "", "", "", true))
                        .map(TEXT::line)
                        .toList())
                .isEqualTo(List.of(
                        "! Lecture 2, Sep 9: edited there by a person, room Friend Center 016 → my office; kept",
                        "! Lecture 2, Sep 9: edited there by a person,"
                                + " start Tue, Sep 9, 10:40 → Tue, Sep 9, 11:40; overwritten",
                        "! Lecture 2, Sep 9: edited there by a person, text − \"two\", + \"three\"; kept",
                        "! Lecture 2, Sep 9: edited there by a person, title Scaling → My title; kept, and the file's"
                                + " newer title \"Scaling laws\" held back: `edits: overwrite` would publish it",
                        "! Lecture 2, Sep 9: event deleted there by a person; put back",
                        "! Lecture 2, Sep 9: page deleted there by a person; left so"));
    }

    @Test
    void saysOneChangeAtSeveralTargetsOnce() {
        var after = weeks(lecture().movedTo("2025-09-09", null, "Friend Center 104"))
                .build();
        var feeds = FeedsPlan.between(after, WEEKS);
        var event = new ItemKey("week-2", Part.EVENT);
        var before = Content.empty().with(Field.PLACE, "Friend Center 016");
        var course = after.course().id();
        var atGoogle = new Destination(course, TargetName.GOOGLE);
        var inFeeds = new Destination(course, TargetName.FEEDS);
        var google = Plan.between(
                atGoogle,
                new DesiredState(Map.of(event, before.with(Field.PLACE, "Friend Center 104")), Set.of()),
                Memory.none(),
                new ObservedState(Map.of(event, new ObservedItem(event, new RemoteId("1"), before, null, null)), null),
                Edits.OVERWRITE);
        var plan = new CoursePlan(
                course,
                "COS 597A",
                false,
                List.of(),
                new TreeMap<>(Map.of(atGoogle, google, inFeeds, feeds)),
                Map.of(),
                List.of(),
                Map.of(),
                List.of(),
                PlanText.of(after, Optional.of(WEEKS)),
                Instant.parse("2025-09-09T16:00:00Z"),
                null);

        assertThat(plan.lines())
                .isEqualTo(List.of(new CoursePlan.Line(
                        "~",
                        "Lecture 2, Sep 9",
                        "room Friend Center 016 → Friend Center 104",
                        List.of(inFeeds, atGoogle),
                        true)));
        assertThat(plan.isEmpty()).isFalse();
        assertThat(plan.digest()).isEqualTo(Plan.digest(List.of(feeds, google)));
        assertThat(plan.digests()).isEqualTo(Set.of(feeds.digest(), google.digest()));
    }

    @Test
    void knowsWhichMeetingsAreOver() {
        var moved = weeks(lecture().movedFrom("2025-09-09", "2025-09-11")).build();
        var text = PlanText.of(moved, Optional.of(WEEKS));
        var change = created("week-2", Part.EVENT, Content.empty());

        assertThat(text.isHeld(change, Instant.parse("2025-09-09T16:00:00Z")))
                .as("as published it is over, as moved not yet")
                .isFalse();
        assertThat(text.isHeld(change, Instant.parse("2025-09-11T15:59:59Z"))).isFalse();
        assertThat(text.isHeld(change, Instant.parse("2025-09-11T16:00:00Z"))).isTrue();
        assertThat(text.isHeld(created("week-2", Part.MODULE, Content.empty()), Instant.MAX))
                .as("a week's module is no meeting")
                .isFalse();
    }

    @Test
    void tellsEachFieldThatStudentsRead() {
        assertThat(feeds(FullTerm.schedule(), FullTerm.schedule(FullTerm.scaling("No laptop.", false))))
                .isEqualTo(List.of(
                        "~ Lecture 2, Oct 7: readings − \"R&D of <GPUs>: a \"history\", by A <i>B</i> (optional)"
                                + " (due Mon, Oct 6, 20:00)\", + \"R&D of <GPUs>: a \"history\", by A <i>B</i> (optional)\";"
                                + " notes − \"Bring a laptop; we measure <b>together</b>.\","
                                + " − \"Groups of three & a \"driver\".\", + \"No laptop.\""));
    }

    @Test
    void tellsLinksKindWeekPeopleAndSection() {
        var before = FullTerm.schedule(new Session(
                "week-2",
                "lecture",
                LocalDate.parse("2025-10-07"),
                3,
                Kind.EXAM,
                "Scaling laws",
                FullTerm.scaling("", true).readings(),
                null,
                List.of(FullTerm.TRI),
                null,
                new Details(null, URI.create("https://example.edu/old"), List.of()),
                null));
        assertThat(feeds(before, FullTerm.schedule(FullTerm.scaling("", true))))
                .isEqualTo(List.of("~ Lecture 2, Oct 7: kind exam → lecture; week 3 → 2;"
                        + " people − \"Tri Dao <https://tridao.me>\"; notes Recorded. → (none);"
                        + " links + \"Slides, <annotated> <https://example.edu/s.pdf?a=1&b=2>\","
                        + " + \"Recording <https://example.edu/video>\";"
                        + " address https://example.edu/old → https://example.edu/scaling"));
    }

    @Test
    void tellsWhoMayReadFeedsOnlyWhereThatChanges() {
        var open = Schedules.aSchedule().with(Meetings.lecture()).build();
        var hidden = Schedules.aSchedule().with(Meetings.lecture()).unlisted().build();

        assertThat(feeds(open, hidden))
                .isEqualTo(
                        List.of("~ Feeds: readers everybody → only who has a token, public addresses and pages end"));
        assertThat(feeds(hidden, hidden)).isEmpty();
        assertThat(feeds(null, hidden)).noneMatch(line -> line.contains("readers"));
    }

    @Test
    void asksWhetherARenameWasMeant() {
        var renamed = Schedules.aSchedule()
                .with(Meetings.lecture())
                .with(Topic.topic("scaling", "2025-09-09"))
                .build();
        var before = Schedules.aSchedule()
                .with(Meetings.lecture())
                .with(Topic.topic("week-2", "2025-09-09"))
                .build();

        assertThat(PlanText.of(renamed, Optional.of(before)).questions())
                .isEqualTo(
                        List.of("'week-2' is gone and 'scaling' new in its place. If only the id was changed, change it"
                                + " back: in calendars this is a removal and something new"));
        assertThat(PlanText.of(before, Optional.of(before)).questions()).isEmpty();
    }

    @Test
    void callsSectionsByTheirTitles() {
        var course = Schedules.aSchedule()
                .with(Meetings.precept("precept-1", "p01"))
                .section("p01", "Precept 1", null)
                .build();
        var text = PlanText.of(course, Optional.empty());

        assertThat(Stream.of("", "p01", "p02")
                        .map(section -> new Destination(course.course().id(), TargetName.GOOGLE, section))
                        .map(text::place)
                        .toList())
                .isEqualTo(List.of("Google", "Google (Precept 1)", "Google (p02)"));
    }

    private static Change created(String subject, Part part, Content content) {
        return new Change.Create(new ItemKey(subject, part), content);
    }

    private static List<String> feeds(@Nullable Schedule before, Schedule after) {
        var text = PlanText.of(after, Optional.ofNullable(before));
        return FeedsPlan.between(after, before).changes().stream()
                .sorted(text.order())
                .map(text::line)
                .toList();
    }
}
