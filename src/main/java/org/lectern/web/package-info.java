/** Public pages, feeds and API; starts jobs, decides nothing. */
@NullMarked
package org.lectern.web;

import org.jspecify.annotations.NullMarked;
