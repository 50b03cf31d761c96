package org.lectern.source;

import java.util.List;
import org.lectern.schedule.Publishing;

/**
 * Where the course is published, as far as it could be read.
 *
 * @param sections the names of sections that are published by themselves, in the order they are written
 */
record PublishDraft(Publishing publishing, List<Placed<String>> sections) {}
