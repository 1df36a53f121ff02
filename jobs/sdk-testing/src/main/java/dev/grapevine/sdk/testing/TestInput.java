package dev.grapevine.sdk.testing;

import dev.grapevine.sdk.RawRecord;
import dev.grapevine.sdk.runtime.SequenceSource;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** The records of a story, of which a part can be held back. */
final class TestInput {
  private static final long WAIT_MILLIS = 50;

  private final List<RawRecord> records;
  private final int released;
  private final CountDownLatch allReleasedRead = new CountDownLatch(1);

  /**
   * @param released how many records are read; while that is not all, the input stays open
   */
  TestInput(List<RawRecord> records, int released) {
    this.records = records;
    this.released = released;
  }

  /** Waits a little; whether all released records have been read by then. */
  boolean awaitRead() throws InterruptedException {
    return allReleasedRead.await(WAIT_MILLIS, TimeUnit.MILLISECONDS);
  }

  SequenceSource.Sequence<RawRecord> open(long position) {
    return new SequenceSource.Sequence<>() {
      private int next = (int) position;

      @Override
      public RawRecord next() {
        if (next < released) {
          return records.get(next++);
        }
        allReleasedRead.countDown();
        return null;
      }

      @Override
      public boolean isFinished() {
        return released == records.size();
      }

      @Override
      public void close() {}
    };
  }
}
