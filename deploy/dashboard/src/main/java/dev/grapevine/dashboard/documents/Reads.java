package dev.grapevine.dashboard.documents;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.grapevine.dashboard.elasticsearch.ReadException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What was read stays true until documents of its kind change, so that any number of readers costs
 * one question. While Elasticsearch is away, the last answer is what there is.
 */
public final class Reads {
  private static final int MAX_ANSWERS = 2_000;

  /** After which a question is asked again without a change: a safety net. */
  private static final Duration MAX_AGE = Duration.ofSeconds(60);

  /** An answer is good until a change; what time alone changes is asked for more often. */
  private record Answer(Object value, long generation, Instant at) {}

  private record Question(Object key, long generation) {}

  private final Map<Kind, AtomicLong> generations = new EnumMap<>(Kind.class);
  private final Cache<Object, Answer> answers =
      Caffeine.newBuilder().maximumSize(MAX_ANSWERS).build();
  private final ConcurrentMap<Question, CompletableFuture<Answer>> asking =
      new ConcurrentHashMap<>();
  private final AtomicLong asked = new AtomicLong();
  private final AtomicLong changes = new AtomicLong();
  private final Clock clock;
  private volatile Instant awaySince;

  public Reads(Clock clock) {
    this.clock = clock;
    for (Kind kind : Kind.values()) {
      generations.put(kind, new AtomicLong());
    }
  }

  /** What Elasticsearch says, or has said since the last change of this kind. */
  @SuppressWarnings("unchecked")
  public <T> T read(Kind kind, Object key, Supplier<T> question) {
    long generation = kind == null ? 0 : generations.get(kind).get();
    Answer answer = answers.getIfPresent(key);
    if (answer != null && (awaySince != null || isFresh(answer, generation))) {
      return (T) answer.value;
    }
    try {
      return (T) ask(key, generation, question).value;
    } catch (ReadException e) {
      if (answer != null && e.kind() == ReadException.Kind.AWAY) {
        return (T) answer.value;
      }
      throw e;
    }
  }

  /** What changes so slowly that once a minute is often enough, such as the names of channels. */
  public <T> T slowly(Object key, Supplier<T> question) {
    return read(null, key, question);
  }

  private boolean isFresh(Answer answer, long generation) {
    return answer.generation == generation
        && Duration.between(answer.at, clock.instant()).compareTo(MAX_AGE) < 0;
  }

  /** Whoever asks the same meanwhile waits for the same answer. */
  private Answer ask(Object key, long generation, Supplier<?> question) {
    Question id = new Question(key, generation);
    CompletableFuture<Answer> mine = new CompletableFuture<>();
    CompletableFuture<Answer> other = asking.putIfAbsent(id, mine);
    if (other != null) {
      try {
        return other.join();
      } catch (CompletionException e) {
        throw e.getCause() instanceof RuntimeException cause ? cause : e;
      }
    }
    try {
      // Somebody else may have got the answer after it was looked for, and before this was tried.
      Answer newest = answers.getIfPresent(key);
      if (newest != null && isFresh(newest, generation)) {
        mine.complete(newest);
        return newest;
      }
      asked.incrementAndGet();
      Answer answer = new Answer(question.get(), generation, clock.instant());
      answers.put(key, answer);
      mine.complete(answer);
      return answer;
    } catch (RuntimeException | Error e) {
      mine.completeExceptionally(e);
      throw e;
    } finally {
      asking.remove(id);
    }
  }

  /** Documents of this kind have changed. */
  public void changed(Kind kind) {
    changes.incrementAndGet();
    generations.get(kind).incrementAndGet();
  }

  /** How often documents of each kind have changed, as a text for {@link #hasChanged}. */
  public String seen() {
    return Stream.of(Kind.values())
        .map(kind -> generations.get(kind).toString())
        .collect(Collectors.joining("."));
  }

  /**
   * Whether documents of one of these kinds have changed since.
   *
   * @param seen what {@link #seen} was; anything else is as good as long ago
   */
  public boolean hasChanged(String seen, Set<Kind> kinds) {
    String[] then = seen.split("\\.");
    return kinds.stream()
        .anyMatch(
            kind ->
                kind.ordinal() >= then.length
                    || !then[kind.ordinal()].equals(generations.get(kind).toString()));
  }

  /** How often documents of a kind have changed since the start. */
  public long changes() {
    return changes.get();
  }

  /** Elasticsearch does not answer; what was read is shown until it does. */
  public void away() {
    if (awaySince == null) {
      awaySince = clock.instant();
    }
  }

  /** It answers again, and anything may have changed. */
  public void back() {
    awaySince = null;
    generations.values().forEach(AtomicLong::incrementAndGet);
  }

  /** Since when it does not answer; null if it does. */
  public Instant awaySince() {
    return awaySince;
  }

  /** How many questions were asked since the start. */
  public long asked() {
    return asked.get();
  }
}
