package org.lectern.schedule;

import java.net.URI;

/** Something to open that is no reading, such as slides. */
public record Link(String title, URI url) {}
