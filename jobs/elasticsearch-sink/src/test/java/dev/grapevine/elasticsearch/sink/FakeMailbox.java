package dev.grapevine.elasticsearch.sink;

import java.util.ArrayDeque;
import java.util.Deque;
import org.apache.flink.api.common.operators.MailboxExecutor;
import org.apache.flink.util.FlinkRuntimeException;
import org.apache.flink.util.function.ThrowingRunnable;

/** A mailbox on the test's thread; waiting for mail with none to come is an error, not a hang. */
final class FakeMailbox implements MailboxExecutor {
  private final Deque<ThrowingRunnable<? extends Exception>> mails = new ArrayDeque<>();
  private final FakeTime time;

  FakeMailbox(FakeTime time) {
    this.time = time;
  }

  @Override
  public void execute(
      MailOptions options,
      ThrowingRunnable<? extends Exception> command,
      String description,
      Object... arguments) {
    mails.add(command);
  }

  @Override
  public void yield() {
    while (!tryYield()) {
      if (!time.fireNext()) {
        throw new AssertionError("Waits for mail that will never come");
      }
    }
  }

  @Override
  public boolean tryYield() {
    ThrowingRunnable<? extends Exception> mail = mails.poll();
    if (mail == null) {
      return false;
    }
    try {
      mail.run();
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new FlinkRuntimeException(e);
    }
    return true;
  }

  /** Runs all mail there is, without moving the clock. */
  void drain() {
    while (tryYield()) {
      // The work is in the condition.
    }
  }

  @Override
  public boolean shouldInterrupt() {
    return false;
  }
}
