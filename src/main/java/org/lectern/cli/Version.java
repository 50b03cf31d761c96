package org.lectern.cli;

import java.util.Objects;
import picocli.CommandLine;

/** The version that the jar was built as. */
final class Version implements CommandLine.IVersionProvider {

    @Override
    public String[] getVersion() {
        var version =
                Objects.requireNonNullElse(getClass().getPackage().getImplementationVersion(), "(not from a jar)");
        return new String[] {"Lectern " + version};
    }
}
