package io.tropicapp.coupa.store;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/** Does something in several threads that start at the same moment. */
public final class AtOnce {

    private AtOnce() {}

    public static <T> List<T> times(int threads, Callable<T> work) throws Exception {
        return all(IntStream.range(0, threads).mapToObj(thread -> work).toList());
    }

    public static <T> List<T> all(List<Callable<T>> work) throws Exception {
        var start = new CountDownLatch(1);
        try (var executor = Executors.newFixedThreadPool(work.size())) {
            List<Future<T>> running = work.stream()
                    .map(one -> executor.submit(() -> {
                        start.await();
                        return one.call();
                    }))
                    .toList();
            start.countDown();
            var results = new ArrayList<T>();
            for (var one : running) {
                results.add(one.get());
            }
            return results;
        }
    }
}
