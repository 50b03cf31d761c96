package org.lectern.schedule;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/** Somebody students meet, by the name to be shown. */
public record Person(String name, @Nullable URI url) {}
