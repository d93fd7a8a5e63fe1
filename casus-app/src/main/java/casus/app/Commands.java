package casus.app;

import casus.app.work.Terminal;
import java.util.concurrent.Callable;
import picocli.CommandLine;

/// Makes the commands, and hands the terminal to each.
record Commands(Terminal terminal) implements CommandLine.IFactory {
    @Override
    public <K> K create(Class<K> type) throws Exception {
        if (Callable.class.isAssignableFrom(type) && type.getPackage() == Commands.class.getPackage()) {
            return type.getDeclaredConstructor(Terminal.class).newInstance(terminal);
        }
        return CommandLine.defaultFactory().create(type);
    }
}
