package casus.app;

import casus.work.Terminal;
import java.util.concurrent.Callable;
import picocli.CommandLine;

/// Makes the commands, and hands the terminal to each.
record Commands(Terminal terminal) implements CommandLine.IFactory {
    @Override
    public <K> K create(Class<K> type) throws Exception {
        if (Callable.class.isAssignableFrom(type)
                && type.getPackageName().startsWith(Commands.class.getPackageName())) {
            return type.getDeclaredConstructor(Terminal.class).newInstance(terminal);
        }
        return CommandLine.defaultFactory().create(type);
    }
}
