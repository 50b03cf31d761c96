/** The jobs: definitions, steps, partitions, parameters, locks, what they leave, local and remote workers. */
@NullMarked
package org.lectern.jobs;

import org.jspecify.annotations.NullMarked;
