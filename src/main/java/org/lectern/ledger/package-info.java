/** What we made where, kept in the database: intent before, result after each remote write. */
@NullMarked
package org.lectern.ledger;

import org.jspecify.annotations.NullMarked;
