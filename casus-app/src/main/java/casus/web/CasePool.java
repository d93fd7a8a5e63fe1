package casus.web;

import casus.ledger.file.CaseFile;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Semaphore;

/// The case, open several times over: each request has one to itself while it lasts, so that readers never wait
/// for each other. Writers wait for each other in SQLite.
final class CasePool implements AutoCloseable {
    private static final int MOST = 8;

    private final Path file;
    private final Semaphore free = new Semaphore(MOST, true);
    private final Deque<CaseFile> idle = new ArrayDeque<>();
    private final List<CaseFile> all = new ArrayList<>();
    private boolean closed;

    /// A case on loan.
    record Loan(CaseFile file, CasePool from) implements AutoCloseable {
        @Override
        public void close() {
            from.giveBack(file);
        }
    }

    /// Opens the case, and makes it if there is none.
    CasePool(Path file) {
        this.file = file;
        giveBack(open());
        free.drainPermits();
        free.release(MOST);
    }

    private CaseFile open() {
        CaseFile opened = CaseFile.open(file);
        synchronized (this) {
            all.add(opened);
        }
        return opened;
    }

    /// Waits where too many are at work.
    Loan lend() {
        free.acquireUninterruptibly();
        CaseFile ready;
        synchronized (this) {
            if (closed) {
                free.release();
                throw new IllegalStateException("the case is closed");
            }
            ready = idle.poll();
        }
        try {
            return new Loan(ready == null ? open() : ready, this);
        } catch (RuntimeException e) {
            free.release();
            throw e;
        }
    }

    private void giveBack(CaseFile used) {
        synchronized (this) {
            idle.push(used);
        }
        free.release();
    }

    /// Waits for what is at work, then closes.
    @Override
    public void close() {
        synchronized (this) {
            if (closed) {
                return;
            }
            closed = true;
        }
        free.acquireUninterruptibly(MOST);
        synchronized (this) {
            all.forEach(CaseFile::close);
        }
    }
}
