/**
 * Compares desired with observed state: what to change, and whether that is safe. Owns the interfaces of targets and of
 * the ledger.
 */
@NullMarked
package org.lectern.sync;

import org.jspecify.annotations.NullMarked;
