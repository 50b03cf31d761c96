package org.lectern.feed;

import static org.assertj.core.api.Assertions.assertThat;

import net.fortuna.ical4j.model.PropertyCodec;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import org.apache.commons.codec.EncoderException;

class EscapingTest {

    @Example
    void f42EscapesEachSpecialCharacterOnce() {
        assertThat(escaped("a, b; c: \\n \"d\" \\\nnext\r\nlast"))
                .isEqualTo("a\\, b\\; c: \\\\n \"d\" \\\\\\nnext\\nlast");
    }

    @Property
    void escapesAsICal4jDoes(@ForAll @Chars({'a', 'é', '\\', ',', ';', ':', '"', '\n', '\r'}) String text)
            throws EncoderException {
        assertThat(escaped(text)).isEqualTo(PropertyCodec.INSTANCE.encode(text));
    }

    private static String escaped(String text) {
        var line = new StringBuilder();
        Escaping.add(text, line);
        return line.toString();
    }
}
