package org.lectern.web;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.lectern.schedule.Installation;

/**
 * The ways into a reader's calendar for one feed: contracts/ics-feeds.md section 10.
 *
 * @param label what the feed holds
 * @param address to copy, right everywhere (F80)
 * @param apple opens Apple Calendar (F83)
 * @param google takes the webcal form only (F81)
 * @param outlook for personal accounts (F82)
 * @param outlookAtWork for accounts of a school or an employer
 */
record SubscribeLinks(String label, String address, String apple, String google, String outlook, String outlookAtWork) {

    /**
     * @param path of the feed below the public address, without a first slash
     * @param name what Outlook is to call the calendar
     */
    static SubscribeLinks of(Installation installation, String path, String name, String label) {
        var address = URI.create(installation.publicUrl() + "/" + path);
        var webcal = "webcal:" + address.getRawSchemeSpecificPart();
        var toOutlook = "/calendar/0/addfromweb?url=" + encoded(address.toString()) + "&name=" + encoded(name);
        return new SubscribeLinks(
                label,
                address.toString(),
                webcal,
                "https://calendar.google.com/calendar/render?cid=" + encoded(webcal),
                "https://outlook.live.com" + toOutlook,
                "https://outlook.office.com" + toOutlook);
    }

    /** As RFC 3986 has it: Outlook shows the plus signs of a form's encoding. */
    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
