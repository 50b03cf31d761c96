package org.lectern.sync;

import org.jspecify.annotations.Nullable;

/**
 * What a person changed at the target since our last write.
 *
 * @param field null: the whole object was removed there
 * @param ours the value we last wrote
 * @param found the value there now
 * @param wanted the value that the schedule asks for
 * @param kept whether it stays so
 */
public record Drift(ItemKey key, @Nullable Field field, String ours, String found, String wanted, boolean kept) {}
