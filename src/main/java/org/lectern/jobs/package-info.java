/** The jobs: definitions, steps, partitions, parameters, locks, and what they leave. */
@NullMarked
package org.lectern.jobs;

import org.jspecify.annotations.NullMarked;
