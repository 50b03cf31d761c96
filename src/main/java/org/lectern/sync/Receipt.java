package org.lectern.sync;

import org.jspecify.annotations.Nullable;

/** What a target answered to a write. */
public record Receipt(
        RemoteId id, @Nullable String etag, @Nullable String raw) {}
