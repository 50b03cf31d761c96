/** What a term is: course, meetings, readings, deadlines, and the entries that follow. */
@NullMarked
package org.lectern.schedule;

import org.jspecify.annotations.NullMarked;
