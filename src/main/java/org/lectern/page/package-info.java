/** Reads a course page as instructors have it, and writes the canonical file from it, with what it could not place. */
@NullMarked
package org.lectern.page;

import org.jspecify.annotations.NullMarked;
