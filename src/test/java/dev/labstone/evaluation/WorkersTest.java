package dev.labstone.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class WorkersTest {

    @Test
    void are_virtual_where_the_jdk_has_them() throws Exception {
        ExecutorService workers = Workers.of(1);
        boolean virtual =
                workers.submit(() -> isVirtual(Thread.currentThread())).get();
        workers.shutdown();
        assertThat(virtual).isEqualTo(Runtime.version().feature() >= 21);
    }

    @Test
    void are_as_many_as_asked_for_and_no_more() throws Exception {
        int most = 50;
        CountDownLatch all = new CountDownLatch(most);
        AtomicInteger atWork = new AtomicInteger();
        AtomicInteger peak = new AtomicInteger();
        ExecutorService workers = Workers.of(most);
        List<Future<?>> futures = new ArrayList<>();
        for (int i = 0; i < 4 * most; i++) {
            futures.add(workers.submit(() -> {
                peak.accumulateAndGet(atWork.incrementAndGet(), Math::max);
                all.countDown();
                all.await();
                atWork.decrementAndGet();
                return null;
            }));
        }
        for (Future<?> future : futures) {
            future.get();
        }
        workers.shutdown();
        assertThat(peak).hasValue(most);
    }

    private static boolean isVirtual(Thread thread) throws ReflectiveOperationException {
        return Runtime.version().feature() >= 21
                && (boolean) Thread.class.getMethod("isVirtual").invoke(thread);
    }
}
