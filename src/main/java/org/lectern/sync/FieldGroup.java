package org.lectern.sync;

import org.lectern.schedule.Publishing.Edit;
import org.lectern.schedule.Publishing.Edits;

/** Fields that a course has one policy for: a person's edits of them are kept, or overwritten. */
enum FieldGroup {
    TIMES,
    PLACES,
    TEXTS;

    Edit of(Edits edits) {
        return switch (this) {
            case TIMES -> edits.times();
            case PLACES -> edits.places();
            case TEXTS -> edits.texts();
        };
    }
}
