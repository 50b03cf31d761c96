package org.lectern.jobs;

import java.util.List;

/**
 * What a purge would take away from one destination.
 *
 * @param place what people call it
 * @param goes an object a line, in the order of the term
 * @param stays what of ours would stay, and why, a line each
 * @param impossible why it cannot be done now; "" if it can
 */
public record RemovalPreview(String place, List<String> goes, List<String> stays, String impossible) {

    public RemovalPreview {
        goes = List.copyOf(goes);
        stays = List.copyOf(stays);
    }

    static RemovalPreview of(String place, Removal removal, PlanText text) {
        var goes = removal.plan().changes().stream()
                .sorted(text.order())
                .map(text::line)
                .toList();
        return new RemovalPreview(place, goes, removal.stays(), "");
    }

    static RemovalPreview impossible(String place, String why) {
        return new RemovalPreview(place, List.of(), List.of(), why);
    }
}
