package org.lectern.cli;

import org.lectern.jobs.Folders;
import org.lectern.release.Counts;
import org.lectern.schedule.Schedule;

/** Counts in words. */
final class Words {

    private Words() {}

    static String count(long number, String noun) {
        return Counts.of(number, noun);
    }

    static String noCourse(Folders folders) {
        return "There is no course in " + folders.configDir().resolve("courses") + ".";
    }

    /** "11 lectures, 12 office hours, 1 closed day, 23 readings". */
    static String count(Schedule schedule) {
        return Counts.of(schedule);
    }
}
