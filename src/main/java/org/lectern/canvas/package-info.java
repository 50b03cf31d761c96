/** Canvas as a target. */
@NullMarked
package org.lectern.canvas;

import org.jspecify.annotations.NullMarked;
