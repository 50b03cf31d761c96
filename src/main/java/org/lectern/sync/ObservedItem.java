package org.lectern.sync;

import org.jspecify.annotations.Nullable;

/**
 * One object of ours as the target holds it now.
 *
 * @param etag the target's version of it, where it has such a thing
 * @param raw the whole object in the target's own words, where a later write must start from it
 */
public record ObservedItem(
        ItemKey key,
        RemoteId id,
        Content content,
        @Nullable String etag,
        @Nullable String raw) {}
