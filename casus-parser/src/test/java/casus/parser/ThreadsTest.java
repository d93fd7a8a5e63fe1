package casus.parser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class ThreadsTest {
    @Test
    void eightThreadsParseAsOneDoes() throws IOException, InterruptedException, ExecutionException {
        List<String> sentences = GoldenParsesTest.sentences();
        Callable<List<String>> all =
                () -> sentences.stream().map(text -> Shared.parse(text).line()).toList();
        List<String> alone =
                sentences.stream().map(text -> Shared.parse(text).line()).toList();
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            for (Future<List<String>> together : threads.invokeAll(Collections.nCopies(24, all))) {
                assertThat(together.get()).isEqualTo(alone);
            }
        }
    }
}
