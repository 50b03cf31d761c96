package org.lectern.jobs;

import java.util.List;
import org.lectern.release.Release;
import org.lectern.source.Problem;
import org.lectern.sync.Plan;
import org.lectern.sync.UnsafePlan;

/** What came of asking that a course's file be what is published. */
public sealed interface Publication {

    /**
     * It is: by this release, new or not.
     *
     * @param changes what readers of feeds and pages see change; empty when the release was there already
     * @param text says changes from the release before to this one
     */
    record Published(Release release, Plan changes, PlanText text) implements Publication {}

    /**
     * What was published before stays, as the file says what was rolled back.
     *
     * @param why in a sentence, with what to do
     */
    record Held(Release release, PlanText text, String why) implements Publication {}

    /**
     * The course is archived; nothing that is published changes.
     *
     * @param code what students call it
     */
    record Rests(String code) implements Publication {}

    /** The file has errors; nothing that is published changed. */
    record Invalid(List<Problem> problems) implements Publication {}

    /** It would take away or move too much; nothing that is published changed. */
    record Refused(UnsafePlan unsafe, Plan changes) implements Publication {}
}
