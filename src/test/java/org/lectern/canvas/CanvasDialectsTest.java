package org.lectern.canvas;

import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.lectern.sync.Field;

/** Answers that differ from the stand-in's and mean the same. */
class CanvasDialectsTest {

    @RegisterExtension
    private final WireMockExtension canvas = WireMockExtension.newInstance()
            .options(options().dynamicPort().usingFilesUnderClasspath("wiremock/canvas"))
            .build();

    @Test
    void readsIdsAsNumbersAndDaysWithoutTheirNameAndLeavesSectionsAlone() {
        var lectern = new Publisher(canvas.baseUrl(), "token");
        assertThat(lectern.observe(Autumn.term()).items().values())
                .extracting(
                        item -> item.key().toString(),
                        item -> item.id().value(),
                        item -> item.content().get(Field.START))
                .containsExactly(
                        tuple("module:week-9", "9007199254740993", ""),
                        tuple("event:closed-2025-10-28", "9007199254740999", "2025-10-28"),
                        tuple("page:week-9", "9007199254740997", ""),
                        tuple("link:week-9", "9007199254740995", ""),
                        tuple("publication:week-9", "9007199254740993", ""));
    }
}
