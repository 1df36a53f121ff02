package dev.grapevine.dashboard.webhooks;

import java.net.ConnectException;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What one webhook is yet to be told, in order and one after the other. It has an end, so that one
 * that does not answer costs neither memory nor anybody's time.
 */
final class Mailbox {
  private static final Logger LOG = LoggerFactory.getLogger(Mailbox.class);

  /** Messages that wait at most; the oldest goes when there are more. */
  static final int MAX_WAITING = 1_000;

  /** How often a message is tried: with pauses from 1 s, doubled, some four minutes. */
  static final int ATTEMPTS = 8;

  private static final Duration MAX_PAUSE = Duration.ofSeconds(60);
  private static final int OK = 200;
  private static final int REDIRECT = 300;
  private static final int TIMEOUT = 408;
  private static final int TOO_MANY = 429;
  private static final int SERVER_ERROR = 500;

  private final Webhook webhook;
  private final HttpClient http;
  private final ScheduledExecutorService scheduler;
  private final Clock clock;
  private final Duration pause;
  private final Queue<Message> waiting = new ArrayDeque<>();
  private boolean isSending;
  private long sent;
  private long failed;
  private long dropped;
  private String problem;

  /**
   * @param pause before a message is tried for the second time; it doubles from there
   */
  Mailbox(
      Webhook webhook,
      HttpClient http,
      ScheduledExecutorService scheduler,
      Clock clock,
      Duration pause) {
    this.webhook = webhook;
    this.http = http;
    this.scheduler = scheduler;
    this.clock = clock;
    this.pause = pause;
  }

  Webhook webhook() {
    return webhook;
  }

  /** Sends it when its turn comes; returns at once. */
  synchronized void add(Message message) {
    if (waiting.size() >= MAX_WAITING) {
      waiting.remove();
      dropped++;
      if (dropped == 1) {
        LOG.warn("The webhook {} is too slow: what has waited longest is given up", webhook);
      }
    }
    waiting.add(message);
    if (!isSending) {
      isSending = true;
      next();
    }
  }

  private void next() {
    Message message = waiting.poll();
    if (message == null) {
      isSending = false;
    } else {
      attempt(message, 1);
    }
  }

  private void attempt(Message message, int attempt) {
    http.sendAsync(message.request(webhook, clock.instant()), BodyHandlers.discarding())
        .whenComplete(
            (answer, error) ->
                answered(message, attempt, error == null ? answer.statusCode() : 0, error));
  }

  private synchronized void answered(Message message, int attempt, int status, Throwable error) {
    if (status >= OK && status < REDIRECT) {
      sent++;
      problem = null;
      next();
      return;
    }
    problem = error == null ? "it answers " + status : "it cannot be reached: " + reason(error);
    boolean mayHelp =
        error != null || status == TIMEOUT || status == TOO_MANY || status >= SERVER_ERROR;
    if (mayHelp && attempt < ATTEMPTS) {
      later(message, attempt);
      return;
    }
    failed++;
    LOG.warn(
        "The webhook {} was not told {} after {} attempts: {}",
        webhook,
        message.id(),
        attempt,
        problem);
    next();
  }

  private void later(Message message, int attempt) {
    long millis = Math.min(MAX_PAUSE.toMillis(), pause.toMillis() << attempt - 1);
    // So that those who failed together do not come back together.
    long jittered = millis / 2 + ThreadLocalRandom.current().nextLong(millis / 2 + 1);
    try {
      scheduler.schedule(() -> attempt(message, attempt + 1), jittered, TimeUnit.MILLISECONDS);
    } catch (RejectedExecutionException e) {
      // The dashboard is stopping.
    }
  }

  private static String reason(Throwable error) {
    Throwable cause = error.getCause() == null ? error : error.getCause();
    if (cause instanceof HttpTimeoutException) {
      return "it took too long";
    }
    if (cause instanceof SSLException) {
      return "its certificate is not trusted";
    }
    boolean isUnknown = cause.getCause() instanceof UnresolvedAddressException;
    if (isUnknown || cause instanceof UnknownHostException) {
      return "its host is not known";
    }
    return cause instanceof ConnectException
        ? "nobody listens there"
        : cause.getClass().getSimpleName();
  }

  synchronized WebhookStatus status() {
    return new WebhookStatus(
        webhook.toString(),
        sent,
        waiting.size() + (isSending ? 1 : 0),
        failed + dropped,
        problem == null ? "" : problem);
  }
}
