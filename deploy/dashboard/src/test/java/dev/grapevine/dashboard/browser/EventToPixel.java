package dev.grapevine.dashboard.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * Measures how long it takes from sending an event to a running system until it is drawn in an open
 * page: Kafka, the jobs, Elasticsearch, the dashboard and the browser together.
 */
public final class EventToPixel {
  private static final String TOPIC = "raw.plain";
  private static final int EVENTS = 200;
  private static final int MEAN_PAUSE_MILLIS = 400;
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  /** Takes note of when a line was drawn: a frame after it was inserted. */
  private static final String WATCH =
      """
      () => {
        window.drawn = {};
        new MutationObserver(() => requestAnimationFrame(() => {
          document.querySelectorAll('#lines .what').forEach((what) => {
            const name = what.textContent.trim();
            if (name.startsWith('pixel-')) {
              window.drawn[name] ??= Date.now();
            }
          });
        })).observe(document.querySelector('#lines'), { childList: true, subtree: true });
      }
      """;

  private EventToPixel() {}

  /** The address of the dashboard, that of Kafka, and how many events to send. */
  public static void main(String[] args) throws Exception {
    String address = args.length > 0 ? args[0] : "http://localhost:8090";
    String kafka = args.length > 1 ? args[1] : "localhost:9092";
    int events = args.length > 2 ? Integer.parseInt(args[2]) : EVENTS;
    try (Chromium chromium = Chromium.start();
        BrowserContext context = chromium.browser().newContext();
        KafkaProducer<byte[], byte[]> producer =
            new KafkaProducer<>(
                Map.of("bootstrap.servers", kafka, "linger.ms", "0"),
                new ByteArraySerializer(),
                new ByteArraySerializer())) {
      Page page = context.newPage();
      page.navigate(address);
      page.waitForSelector("html[data-live=yes]");
      page.getByText("Follow live").click();
      page.evaluate(WATCH);
      List<String> names = new ArrayList<>();
      List<Long> sent = new ArrayList<>();
      Random random = new Random(1);
      for (int i = 0; i < events; i++) {
        String name = "pixel-" + UUID.randomUUID();
        names.add(name);
        sent.add(System.currentTimeMillis());
        producer.send(new ProducerRecord<>(TOPIC, event(name)));
        // Not in step with anything that happens every so often in the system.
        page.waitForTimeout(random.nextInt(2 * MEAN_PAUSE_MILLIS));
      }
      report(page, names, sent);
    }
  }

  private static byte[] event(String name) {
    return """
        {"id":"%1$s","source":"/pixel","time":"%2$s","actor":"p:pixel","verb":"asked","thread":"%1$s",\
        "channel":"%1$s","title":"%1$s","visibility":"org"}"""
        .formatted(name, Instant.now())
        .getBytes(StandardCharsets.UTF_8);
  }

  private static void report(Page page, List<String> names, List<Long> sent) {
    Instant deadline = Instant.now().plus(PATIENCE);
    Map<?, ?> drawn = (Map<?, ?>) page.evaluate("window.drawn");
    while (!drawn.keySet().containsAll(names) && Instant.now().isBefore(deadline)) {
      page.waitForTimeout(200);
      drawn = (Map<?, ?>) page.evaluate("window.drawn");
    }
    List<Double> seconds = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      if (drawn.get(names.get(i)) instanceof Number at) {
        seconds.add((at.doubleValue() - sent.get(i)) / 1e3);
      }
    }
    Collections.sort(seconds);
    System.out.printf(
        "%d of %d events drawn, after: p50 %.2f s, p90 %.2f s, p99 %.2f s, at most %.2f s%n",
        seconds.size(),
        names.size(),
        quantile(seconds, 0.5),
        quantile(seconds, 0.9),
        quantile(seconds, 0.99),
        quantile(seconds, 1));
  }

  private static double quantile(List<Double> sorted, double share) {
    return sorted.isEmpty() ? Double.NaN : sorted.get((int) Math.ceil(share * sorted.size()) - 1);
  }
}
