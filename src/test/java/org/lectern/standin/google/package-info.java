/**
 * A Google Calendar for tests and trial: keeps what it is given and answers as contracts/google-calendar.md says, also when
 * told to fail.
 */
@NullMarked
package org.lectern.standin.google;

import org.jspecify.annotations.NullMarked;
