package org.lectern.cli;

import java.sql.SQLException;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.beans.TypeMismatchException;
import org.springframework.boot.context.config.ConfigDataException;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.convert.ConversionException;

/** Lectern could not start: a setting is wrong, a port taken, a database out of reach. */
final class DidNotStart extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private DidNotStart(String message, Throwable cause) {
        super(message, cause);
    }

    /** In words what people can mend; any other failure as it is, as that is our bug. */
    static RuntimeException because(RuntimeException failure) {
        return Stream.<Function<Throwable, Optional<String>>>of(
                        DidNotStart::port, DidNotStart::ours, DidNotStart::setting, DidNotStart::database)
                .flatMap(reason -> causes(failure).map(reason).flatMap(Optional::stream))
                .findFirst()
                .<RuntimeException>map(message -> new DidNotStart(message, failure))
                .orElse(failure);
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause);
    }

    private static Optional<String> port(Throwable failure) {
        return failure instanceof PortInUseException taken
                ? Optional.of("Port " + taken.getPort() + " is taken: stop what uses it, or choose another, such as"
                        + " --server.port=" + (taken.getPort() + 1) + ".")
                : Optional.empty();
    }

    /** Our own settings say themselves which of them is wrong, and what would work. */
    private static Optional<String> ours(Throwable failure) {
        var message = Objects.requireNonNullElse(failure.getMessage(), "");
        return failure instanceof IllegalArgumentException && message.startsWith("lectern.")
                ? Optional.of("A setting is wrong: " + message + ".")
                : Optional.empty();
    }

    private static Optional<String> setting(Throwable failure) {
        if (failure instanceof BindException bind) {
            var property = bind.getProperty();
            var type = bind.getTarget().getType().resolve(Object.class).getSimpleName();
            return Optional.of("A setting is wrong: "
                    + (property == null
                            ? bind.getName() + ": " + root(bind)
                            : property.getName() + " is '" + property.getValue() + "', which is no " + type + "."));
        }
        boolean isAbout = failure instanceof TypeMismatchException
                || failure instanceof ConversionException
                || failure instanceof ConfigDataException
                || failure.getClass().getName().startsWith("org.yaml.snakeyaml.")
                || failure.getClass().getSimpleName().equals("PlaceholderResolutionException");
        return isAbout ? Optional.of("A setting is wrong: " + root(failure)) : Optional.empty();
    }

    private static Optional<String> database(Throwable failure) {
        return failure instanceof SQLException
                ? Optional.of("The database cannot be used: " + root(failure)
                        + ". Is it running, and are spring.datasource.url, .username and .password right?")
                : Optional.empty();
    }

    private static String root(Throwable failure) {
        var root = causes(failure).reduce(failure, (one, cause) -> cause);
        return Objects.requireNonNullElse(root.getMessage(), root.getClass().getSimpleName());
    }
}
