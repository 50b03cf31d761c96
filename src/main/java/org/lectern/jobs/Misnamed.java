package org.lectern.jobs;

import org.slf4j.Logger;

/** Tells the operator of files among the courses that are left out for their names. */
final class Misnamed {

    private Misnamed() {}

    static void tell(Folders folders, Logger log) {
        folders.misnamed()
                .forEach(file -> log.error(
                        "{} is not published: a schedule's file is named by the course's id and .yaml", file));
    }
}
