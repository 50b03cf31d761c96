/** What stands between Lectern and the servers that stand in for others. */
@NullMarked
package org.lectern.standin;

import org.jspecify.annotations.NullMarked;
