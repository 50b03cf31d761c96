package org.lectern.web;

import java.util.Map;
import org.lectern.feed.FeedKind;
import org.lectern.schedule.Schedule;
import org.lectern.schedule.Stamp;

/** Makes the bytes of one feed; the same input gives the same bytes. */
@FunctionalInterface
interface Rendering {

    byte[] render(Schedule schedule, Map<String, Stamp> stamps, FeedKind kind);
}
