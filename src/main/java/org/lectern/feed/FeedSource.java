package org.lectern.feed;

import java.util.Map;
import org.lectern.schedule.Schedule;
import org.lectern.schedule.Stamp;

/**
 * One course's part of a feed.
 *
 * @param stamps by entry id; every entry of the feed needs one
 */
public record FeedSource(Schedule schedule, Map<String, Stamp> stamps) {}
