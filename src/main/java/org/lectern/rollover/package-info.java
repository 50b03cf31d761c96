/** Makes next term's file from this term's. */
@NullMarked
package org.lectern.rollover;

import org.jspecify.annotations.NullMarked;
