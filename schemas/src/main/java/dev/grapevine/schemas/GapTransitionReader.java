package dev.grapevine.schemas;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Reads one transition of a knowledge gap. */
final class GapTransitionReader {
  private String gap;
  private int sequence;
  private String type;
  private int episode;
  private String scope;
  private Visibility visibility;
  private String subject;
  private String title;
  private GapState state;
  private GapState from;
  private GapSeverity severity;
  private Instant time;
  private Instant openedAt;
  private Instant due;
  private String owner;
  private String actor;
  private String reason;
  private Map<String, Double> numbers;
  private String why;
  private List<String> evidence;
  private boolean tombstone;
  private long version;

  GapTransition read(JsonInput in) throws IOException {
    Names seen = new Names();
    for (String field = in.nextName(seen); field != null; field = in.nextName(seen)) {
      read(field, in);
    }
    GapTransition read = transition();
    GapTransitionCodec.check(read);
    return read;
  }

  private void read(String field, JsonInput in) throws IOException {
    switch (field) {
      case "gap" -> gap = in.string();
      case "sequence" -> sequence = (int) in.integer(Integer.MAX_VALUE, 0);
      case "type" -> type = in.string();
      case "episode" -> episode = (int) in.integer(Integer.MAX_VALUE, 0);
      case "scope" -> scope = in.string();
      case "visibility" -> visibility = Visibility.of(in.string());
      case "subject" -> subject = in.string();
      case "title" -> title = in.string();
      case "state" -> state = in.gapState();
      case "from" -> from = in.gapState();
      case "severity" -> severity = in.oneOf("severity", GapSeverity::of, GapSeverity.NAMES);
      case "time" -> time = in.time();
      case "openedAt" -> openedAt = in.time();
      case "due" -> due = in.time();
      case "owner" -> owner = in.string();
      case "actor" -> actor = in.string();
      case "reason" -> reason = in.string();
      case "numbers" -> numbers = in.numbers();
      case "why" -> why = in.string();
      case "evidence" -> evidence = in.strings();
      case "tombstone" -> tombstone = in.bool();
      case "version" -> version = in.integer(Long.MAX_VALUE, 0);
      default -> in.skip();
    }
  }

  private GapTransition transition() {
    return new GapTransition(
        gap,
        sequence,
        type,
        episode,
        scope,
        visibility,
        subject,
        title,
        state,
        from,
        severity,
        time,
        openedAt,
        due,
        owner,
        actor,
        reason,
        numbers,
        why,
        evidence,
        tombstone,
        version);
  }
}
