/** Renders entries of one course or several as one iCalendar, jCal or JSCalendar document; same input, same bytes. */
@NullMarked
package org.lectern.feed;

import org.jspecify.annotations.NullMarked;
