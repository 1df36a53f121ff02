package dev.grapevine.dashboard.webhooks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A system that is told of gaps, for a test. */
public final class Receiver implements AutoCloseable {
  /** With which it is told. */
  static final String SECRET = "bWZ5IHNlY3JldCB0aGF0IGlzIGxvbmcgZW5vdWdo";

  private final HttpServer server;
  private final Queue<Integer> answers = new ConcurrentLinkedQueue<>();
  private final BlockingQueue<Told> told = new LinkedBlockingQueue<>();

  /** A message as it came. */
  public record Told(String id, String timestamp, String signature, String body) {
    public JsonNode json() throws IOException {
      return new ObjectMapper().readTree(body);
    }
  }

  private Receiver(HttpServer server) {
    this.server = server;
    server.createContext("/hook", this::take);
    server.start();
  }

  public static Receiver start() throws IOException {
    return new Receiver(HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0));
  }

  /** What it answers to the next messages, one each; after that 204. */
  public void answer(int... statuses) {
    for (int status : statuses) {
      answers.add(status);
    }
  }

  private void take(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    var headers = exchange.getRequestHeaders();
    told.add(
        new Told(
            headers.getFirst("webhook-id"),
            headers.getFirst("webhook-timestamp"),
            headers.getFirst("webhook-signature"),
            body));
    Integer status = answers.poll();
    exchange.getResponseHeaders().add("Location", "/hook");
    exchange.sendResponseHeaders(status == null ? 204 : status, -1);
    exchange.close();
  }

  /** A webhook that is told here. */
  public Webhook webhook(String name, Set<String> scopes) {
    return new Webhook(name, url(), SECRET, scopes, Set.of(), Set.of(), Set.of(), false);
  }

  public URI url() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/hook");
  }

  /** The next message; an error if none comes. */
  public Told next() throws InterruptedException {
    Told next = told.poll(20, TimeUnit.SECONDS);
    if (next == null) {
      throw new AssertionError("Nothing was told.");
    }
    return next;
  }

  /** How many messages came that nobody has looked at. */
  public int more() {
    return told.size();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
