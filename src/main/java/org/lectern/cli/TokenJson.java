package org.lectern.cli;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lectern.access.FeedToken;
import org.lectern.schedule.CourseId;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** For scripts. Names and forms are an interface; times are UTC. */
record TokenJson(PrintStream out) implements TokenView {

    private record Row(
            long id,
            String course,
            @Nullable String label,
            String made,
            @Nullable String revoked,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Map<String, String> addresses) {}

    @Override
    public void made(FeedToken token, TokenAddresses addresses) {
        Map<String, String> byKind = new LinkedHashMap<>();
        addresses.all().forEach(one -> byKind.put(one.word(), one.address()));
        print(row(token, byKind));
    }

    @Override
    public void list(CourseId course, List<FeedToken> tokens) {
        print(tokens.stream().map(token -> row(token, null)).toList());
    }

    @Override
    public void revoked(CourseId course, List<FeedToken> tokens) {
        print(tokens.stream().map(FeedToken::id).toList());
    }

    private static Row row(FeedToken token, @Nullable Map<String, String> addresses) {
        var revoked = token.revoked();
        return new Row(
                token.id(),
                token.course().value(),
                token.label(),
                token.made().toString(),
                revoked == null ? null : revoked.toString(),
                addresses);
    }

    private void print(Object value) {
        var json =
                JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
        out.println(json.writeValueAsString(value));
    }
}
