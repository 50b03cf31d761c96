/** Reads one canonical file into a schedule, or says exactly what is wrong with it. */
@NullMarked
package org.lectern.source;

import org.jspecify.annotations.NullMarked;
