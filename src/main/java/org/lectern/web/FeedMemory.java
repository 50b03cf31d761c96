package org.lectern.web;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.unit.DataSize;

/**
 * How much memory rendered feeds may take.
 *
 * @param memory such as 256MB; null: a quarter of the heap, and 256 MB at most
 */
@ConfigurationProperties("lectern.feeds")
record FeedMemory(@Nullable DataSize memory) {

    private static final DataSize MOST = DataSize.ofMegabytes(256);

    FeedMemory {
        if (memory != null && memory.compareTo(DataSize.ofMegabytes(1)) < 0) {
            throw new IllegalArgumentException(
                    "lectern.feeds.memory is " + memory + "; use at least 1MB, such as 256MB for 5,000 courses");
        }
    }

    long octets() {
        var most = memory == null ? MOST : memory;
        return memory != null
                ? most.toBytes()
                : Math.min(most.toBytes(), Runtime.getRuntime().maxMemory() / 4);
    }
}
