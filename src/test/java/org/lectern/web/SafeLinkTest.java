package org.lectern.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SafeLinkTest {

    @ParameterizedTest
    @ValueSource(strings = {"https://example.org/a?b=c", "HTTP://example.org", "mailto:ada@example.org"})
    void leadsToTheWebAndToMail(String address) {
        assertThat(SafeLink.of(URI.create(address))).isEqualTo(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "data:text/html,x",
                "JavaScript://example.org/%0aalert(1)",
                "/a",
                "https:a"
            })
    void leadsNowhereElse(String address) {
        assertThat(SafeLink.of(URI.create(address))).isNull();
    }
}
