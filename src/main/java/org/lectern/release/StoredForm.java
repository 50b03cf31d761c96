package org.lectern.release;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.annotation.Nulls;
import java.util.List;
import java.util.Map;
import org.lectern.schedule.Amendment;
import org.lectern.schedule.CourseId;
import org.lectern.schedule.Due;
import org.lectern.schedule.Publishing;
import org.lectern.schedule.Recurrence;
import org.lectern.schedule.Schedule;
import org.lectern.schedule.Stamp;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.annotation.JsonDeserialize;
import tools.jackson.databind.json.JsonMapper;

/**
 * Schedules and stamps as JSON, for the database only. A release outlives the version that wrote it: what a later one
 * added is ignored, and what an earlier one did not know is null, false or empty.
 */
final class StoredForm {

    private static final JsonMapper JSON = JsonMapper.builder()
            .addMixIn(CourseId.class, Word.class)
            .addMixIn(Recurrence.class, Recurrences.class)
            .addMixIn(Amendment.class, Amendments.class)
            .addMixIn(Due.class, DueRules.class)
            .addMixIn(Publishing.Edits.class, EarlierEdits.class)
            .changeDefaultPropertyInclusion(value -> value.withValueInclusion(JsonInclude.Include.NON_NULL))
            .withConfigOverride(
                    List.class, list -> list.setNullHandling(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY)))
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    private StoredForm() {}

    static String of(Schedule schedule) {
        return JSON.writeValueAsString(schedule);
    }

    static Schedule schedule(String stored) {
        return JSON.readValue(stored, Schedule.class);
    }

    static String of(Map<String, Stamp> stamps) {
        return JSON.writeValueAsString(stamps);
    }

    static Map<String, Stamp> stamps(String stored) {
        return JSON.readValue(stored, new TypeReference<Map<String, Stamp>>() {});
    }

    @JsonDeserialize(using = StoredEdits.class)
    private interface EarlierEdits {}

    private abstract static class Word {

        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        Word(@SuppressWarnings("unused") String value) {}

        @JsonValue
        abstract String value();
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Recurrence.Weekly.class, name = "weekly"),
        @JsonSubTypes.Type(value = Recurrence.OnDates.class, name = "on-dates"),
        @JsonSubTypes.Type(value = Recurrence.Once.class, name = "once"),
        @JsonSubTypes.Type(value = Recurrence.BySession.class, name = "by-session")
    })
    private interface Recurrences {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Amendment.Cancelled.class, name = "cancelled"),
        // at first, a meeting could only be moved
        @JsonSubTypes.Type(value = Amendment.Changed.class, name = "moved")
    })
    private interface Amendments {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Due.Before.class, name = "before"),
        @JsonSubTypes.Type(value = Due.On.class, name = "on")
    })
    private interface DueRules {}
}
