package dev.grapevine.dashboard.webhooks;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.grapevine.dashboard.documents.Document;
import dev.grapevine.dashboard.documents.Kind;
import dev.grapevine.dashboard.live.Daemons;
import dev.grapevine.dashboard.live.Live;
import dev.grapevine.schemas.CodecException;
import dev.grapevine.schemas.GapTransition;
import dev.grapevine.schemas.GapTransitionCodec;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells webhooks what becomes of gaps, each only what it may know, without ever waiting for one.
 */
public final class Webhooks implements Live.Listener, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Webhooks.class);
  private static final Duration CONNECT = Duration.ofSeconds(5);

  /** Before a message is tried for the second time. */
  public static final Duration PAUSE = Duration.ofSeconds(1);

  /** What is older is history that is written anew, or replayed, and no news. */
  static final Duration NEWS = Duration.ofHours(1);

  private static final int MAX_KNOWN = 10_000;

  private final ScheduledExecutorService scheduler =
      Executors.newSingleThreadScheduledExecutor(Daemons.named("webhooks"));
  private final Cache<String, Boolean> known =
      Caffeine.newBuilder().maximumSize(MAX_KNOWN).expireAfterWrite(NEWS.multipliedBy(2)).build();
  private final List<Mailbox> mailboxes;
  private final Clock clock;

  /**
   * @param pause before a message is tried for the second time; it doubles from there
   */
  public Webhooks(List<Webhook> webhooks, Clock clock, Duration pause) {
    this.clock = clock;
    // Redirects are never followed: a signed message goes where it was meant to, or nowhere.
    HttpClient http =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    mailboxes =
        webhooks.stream()
            .map(webhook -> new Mailbox(webhook, http, scheduler, clock, pause))
            .toList();
  }

  @Override
  public void changed(List<Document> documents) {
    if (mailboxes.isEmpty()) {
      return;
    }
    for (Document document : documents) {
      if (document.kind() == Kind.GAP_HISTORY) {
        try {
          tell(GapTransitionCodec.decode(document.json()));
        } catch (CodecException e) {
          LOG.warn("The history {} cannot be told: {}", document.id(), e.getMessage());
        }
      }
    }
  }

  private void tell(GapTransition transition) {
    boolean isNews = transition.time().isAfter(clock.instant().minus(NEWS));
    if (transition.tombstone()
        || !isNews
        || known.asMap().putIfAbsent(transition.id(), true) != null) {
      return;
    }
    Message message = Message.of(transition);
    for (Mailbox mailbox : mailboxes) {
      if (mailbox.webhook().wants(transition)) {
        mailbox.add(message);
      }
    }
  }

  @Override
  public void reachable(boolean reachable) {
    // Nothing is told of that: what has changed meanwhile is told when it is back.
  }

  /** How each does. */
  public List<WebhookStatus> status() {
    return mailboxes.stream().map(Mailbox::status).toList();
  }

  @Override
  public void close() {
    scheduler.shutdownNow();
  }
}
