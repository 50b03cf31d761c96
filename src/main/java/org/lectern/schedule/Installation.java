package org.lectern.schedule;

import java.net.URI;

/**
 * What every address and mark of this installation is made from.
 *
 * @param namespace its name in UIDs and marks; outlives database, host and address and is never changed
 * @param publicUrl where students reach it, without a final slash
 */
public record Installation(String namespace, URI publicUrl) {

    public Installation {
        if (!namespace.matches("[a-z0-9]([a-z0-9.-]{0,61}[a-z0-9])?")) {
            throw new IllegalArgumentException("lectern.namespace is '" + namespace
                    + "'; use lower-case letters, digits, dots and hyphens, such as lectern.example.edu");
        }
        if (!publicUrl.isAbsolute() || publicUrl.getHost() == null) {
            throw new IllegalArgumentException("lectern.public-url is '" + publicUrl
                    + "'; use a whole address, such as https://lectern.example.edu");
        }
        publicUrl = URI.create(publicUrl.toString().replaceAll("/+$", ""));
    }

    /** The page on which students see a course and subscribe to it. */
    public URI page(CourseId course) {
        return URI.create(publicUrl + "/courses/" + course);
    }
}
