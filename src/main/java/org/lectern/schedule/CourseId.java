package org.lectern.schedule;

import java.util.regex.Pattern;

/** The name of a course for life: lower-case letters, digits and hyphens, at most 64 of them. Also its file's name. */
public record CourseId(String value) implements Comparable<CourseId> {

    private static final Pattern FORM = Pattern.compile("[a-z0-9](?:[a-z0-9-]{0,62}[a-z0-9])?");

    public CourseId {
        if (!isValid(value)) {
            throw new IllegalArgumentException(
                    "'" + value + "' is no course id: use lower-case letters, digits and hyphens, at most 64");
        }
    }

    public static boolean isValid(String value) {
        return FORM.matcher(value).matches();
    }

    @Override
    public int compareTo(CourseId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
