/** Immutable revisions of a schedule, what changed between two, and the digest for readers. */
@NullMarked
package org.lectern.release;

import org.jspecify.annotations.NullMarked;
