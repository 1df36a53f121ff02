package dev.grapevine.dashboard.live;

import dev.grapevine.dashboard.documents.Document;
import dev.grapevine.dashboard.documents.Reads;
import dev.grapevine.dashboard.elasticsearch.ChangeTail;
import dev.grapevine.dashboard.elasticsearch.ReadException;
import dev.grapevine.dashboard.elasticsearch.Shards;
import dev.grapevine.dashboard.elasticsearch.Shards.Change;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one who looks whether anything has changed, for all readers. When Elasticsearch does not
 * answer it says so, and goes on where it was when it does again.
 */
public final class Live implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Live.class);

  /** Who wants to know. Both are called from one thread, and must not block. */
  public interface Listener {
    /** These documents have come or changed; they can be found by now. */
    void changed(List<Document> documents);

    /** Elasticsearch has gone away, or come back. */
    void reachable(boolean reachable);
  }

  private final ChangeTail<Document> tail;
  private final Reads reads;
  private final List<Listener> listeners;
  private final Duration pause;
  private final CountDownLatch closed = new CountDownLatch(1);
  private final Thread thread = new Thread(this::run, "live");
  private boolean begun;
  private boolean reachable = true;

  /**
   * @param listeners are told in this order
   * @param pause between two looks
   */
  public Live(Shards<Document> documents, Reads reads, List<Listener> listeners, Duration pause) {
    this.tail = new ChangeTail<>(documents, Document::time, System::nanoTime);
    this.reads = reads;
    this.listeners = List.copyOf(listeners);
    this.pause = pause;
    thread.setDaemon(true);
  }

  /** Begins to look, from now on. */
  public void start() {
    thread.start();
  }

  private void run() {
    try {
      do {
        look();
      } while (!closed.await(pause.toMillis(), TimeUnit.MILLISECONDS));
    } catch (InterruptedException e) {
      // Closed while it was looking.
    }
  }

  private void look() {
    try {
      if (!begun) {
        tail.skipToEnd();
        begun = true;
      }
      List<Document> documents = tail.poll().stream().map(Change::document).toList();
      if (!reachable) {
        reachable = true;
        reads.back();
        listeners.forEach(each -> each.reachable(true));
      }
      if (!documents.isEmpty()) {
        documents.stream().map(Document::kind).distinct().forEach(reads::changed);
        listeners.forEach(each -> tell(each, documents));
      }
    } catch (ReadException e) {
      if (reachable) {
        LOG.warn("{} What was read last is shown until it does.", e.getMessage());
        reachable = false;
        reads.away();
        listeners.forEach(each -> each.reachable(false));
      }
    } catch (RuntimeException e) {
      // One document that cannot be read must not stop all that come after it.
      if (closed.getCount() > 0) {
        LOG.error("A change could not be shown", e);
      }
    }
  }

  /** What one cannot take must not be kept from the others. */
  private static void tell(Listener listener, List<Document> documents) {
    try {
      listener.changed(documents);
    } catch (ReadException e) {
      throw e;
    } catch (RuntimeException e) {
      LOG.error("A change could not be told", e);
    }
  }

  @Override
  public void close() {
    closed.countDown();
    thread.interrupt();
  }
}
