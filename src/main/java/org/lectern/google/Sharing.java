package org.lectern.google;

import com.google.api.services.calendar.model.Acl;
import com.google.api.services.calendar.model.AclRule;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lectern.sync.Content;
import org.lectern.sync.Field;
import org.lectern.sync.LedgerEntry;
import org.lectern.sync.ObservedItem;
import org.lectern.sync.Receipt;
import org.lectern.sync.RemoteId;

/** The rule that lets everybody read the calendar. The ledger knows it; Google is asked only in doubt. */
final class Sharing {

    /** The id of the rule for everybody (contract section 3). */
    private static final String EVERYBODY = "default";

    private static final Receipt THERE = new Receipt(new RemoteId(EVERYBODY), null, null);

    private final CalendarApi api;
    private final CourseCalendar calendar;
    private @Nullable Boolean shared;

    Sharing(CalendarApi api, CourseCalendar calendar) {
        this.api = api;
        this.calendar = calendar;
    }

    /** Whether this run changed it, which ends the life of a sync token (contract section 7). */
    boolean hasChanged() {
        return shared != null;
    }

    /**
     * The rule, if it is there.
     *
     * @param last what the ledger knows of it; null: nothing
     * @param doubtful somebody may have changed the rules
     */
    Optional<ObservedItem> look(@Nullable LedgerEntry last, boolean doubtful) throws Refused {
        if (shared != null) {
            return shared ? Optional.of(item("reader")) : Optional.empty();
        }
        if (last == null) {
            return Optional.empty();
        }
        if (doubtful || last.intent() != null) {
            return asked();
        }
        return last.id() == null ? Optional.empty() : Optional.of(item("reader"));
    }

    Write<AclRule> share() {
        var everybody = new AclRule().setRole("reader").setScope(new AclRule.Scope().setType(EVERYBODY));
        return new PlainWrite<>(
                what(),
                google -> google.acl().insert(calendar.id(), everybody).setSendNotifications(false),
                rule -> left(true, new Receipt(new RemoteId(EVERYBODY), rule.getEtag(), null)),
                Refused::isDuplicate,
                () -> left(true, THERE));
    }

    Write<Void> unshare() {
        return new PlainWrite<>(
                what(),
                google -> google.acl().delete(calendar.id(), EVERYBODY),
                nothing -> left(false, THERE),
                Refused::isGone,
                () -> left(false, THERE));
    }

    private Receipt left(boolean shared, Receipt receipt) {
        this.shared = shared;
        return receipt;
    }

    private Optional<ObservedItem> asked() throws Refused {
        var pages = new Pages();
        Acl rules;
        do {
            rules = api.call(google -> google.acl().list(calendar.id()).setPageToken(pages.next()));
            for (var rule : Pages.items(rules, rules.getItems())) {
                if (isForEverybody(rule)) {
                    return Optional.of(item(rule.getRole()));
                }
            }
        } while (!pages.isLast(rules.getNextPageToken()));
        return Optional.empty();
    }

    private static boolean isForEverybody(AclRule rule) {
        return rule.getScope() != null
                && EVERYBODY.equals(rule.getScope().getType())
                && rule.getRole() != null
                && !"none".equals(rule.getRole());
    }

    private static ObservedItem item(String role) {
        var content = role.equals("reader") ? Projection.PUBLIC : new Content(Map.of(Field.READERS, role));
        return new ObservedItem(Keys.SHARING, new RemoteId(EVERYBODY), content, null, null);
    }

    private String what() {
        return calendar.named(Keys.SHARING);
    }
}
