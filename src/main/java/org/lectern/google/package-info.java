/** Google Calendar as a target. */
@NullMarked
package org.lectern.google;

import org.jspecify.annotations.NullMarked;
