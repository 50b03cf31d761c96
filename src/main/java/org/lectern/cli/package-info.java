/** Turns a verb into a job run or a view and its result into an exit code. */
@NullMarked
package org.lectern.cli;

import org.jspecify.annotations.NullMarked;
