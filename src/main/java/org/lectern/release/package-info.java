/** Immutable revisions of a schedule, and the stamps of their entries. */
@NullMarked
package org.lectern.release;

import org.jspecify.annotations.NullMarked;
