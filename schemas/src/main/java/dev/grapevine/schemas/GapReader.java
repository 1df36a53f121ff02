package dev.grapevine.schemas;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Reads one document of a knowledge gap. */
final class GapReader {
  private String id;
  private String type;
  private String scope;
  private Visibility visibility;
  private String subject;
  private int episode;
  private String title;
  private GapState state;
  private GapSeverity severity;
  private Map<String, Double> numbers;
  private String why;
  private String closesWhen;
  private List<TopicEvidence> evidence;
  private List<Expert> helpers;
  private List<String> about;
  private String channel;
  private Instant openedAt;
  private Instant changedAt;
  private Instant due;
  private String owner;
  private Instant snoozedUntil;
  private String reason;
  private Instant resolvedAt;
  private int sequence;
  private double rank;
  private boolean tombstone;
  private long version;

  Gap read(JsonInput in) throws IOException {
    Names seen = new Names();
    for (String field = in.nextName(seen); field != null; field = in.nextName(seen)) {
      read(field, in);
    }
    Gap read = gap();
    GapCodec.check(read);
    return read;
  }

  private void read(String field, JsonInput in) throws IOException {
    switch (field) {
      case "id" -> id = in.string();
      case "type" -> type = in.string();
      case "scope" -> scope = in.string();
      case "visibility" -> visibility = Visibility.of(in.string());
      case "subject" -> subject = in.string();
      case "episode" -> episode = (int) in.integer(Integer.MAX_VALUE, 0);
      case "title" -> title = in.string();
      case "state" -> state = in.gapState();
      case "severity" -> severity = in.oneOf("severity", GapSeverity::of, GapSeverity.NAMES);
      case "numbers" -> numbers = in.numbers();
      case "why" -> why = in.string();
      case "closesWhen" -> closesWhen = in.string();
      case "evidence" -> evidence = in.objects(TopicParts::readEvidence);
      case "helpers" -> helpers = in.objects(ExpertParts::read);
      case "about" -> about = in.strings();
      case "channel" -> channel = in.string();
      case "openedAt" -> openedAt = in.time();
      case "changedAt" -> changedAt = in.time();
      case "due" -> due = in.time();
      case "owner" -> owner = in.string();
      case "snoozedUntil" -> snoozedUntil = in.time();
      case "reason" -> reason = in.string();
      case "resolvedAt" -> resolvedAt = in.time();
      case "sequence" -> sequence = (int) in.integer(Integer.MAX_VALUE, 0);
      case "rank" -> rank = in.number();
      case "tombstone" -> tombstone = in.bool();
      case "version" -> version = in.integer(Long.MAX_VALUE, 0);
      default -> in.skip();
    }
  }

  private Gap gap() {
    return new Gap(
        id,
        type,
        scope,
        visibility,
        subject,
        episode,
        title,
        state,
        severity,
        numbers,
        why,
        closesWhen,
        evidence,
        helpers,
        about,
        channel,
        openedAt,
        changedAt,
        due,
        owner,
        snoozedUntil,
        reason,
        resolvedAt,
        sequence,
        rank,
        tombstone,
        version);
  }
}
