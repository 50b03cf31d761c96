/** Who may read an unlisted course: tokens in feed addresses, hashed at rest. */
@NullMarked
package org.lectern.access;

import org.jspecify.annotations.NullMarked;
