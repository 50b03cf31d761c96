/** Starts the application and provides the clock. */
@NullMarked
package org.lectern;

import org.jspecify.annotations.NullMarked;
