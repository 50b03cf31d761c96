/** The one HTTP client under all targets: time-outs, transient retries, limiters, call counts. */
@NullMarked
package org.lectern.http;

import org.jspecify.annotations.NullMarked;
