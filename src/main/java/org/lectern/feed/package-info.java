/** Renders entries as one iCalendar document; same input, same bytes. */
@NullMarked
package org.lectern.feed;

import org.jspecify.annotations.NullMarked;
