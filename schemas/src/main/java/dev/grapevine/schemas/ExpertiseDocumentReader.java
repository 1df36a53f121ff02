package dev.grapevine.schemas;

import java.io.IOException;
import java.time.Instant;
import java.util.List;

/** Reads one document of who knows a subject. */
final class ExpertiseDocumentReader {
  private String id;
  private String scope;
  private Visibility visibility;
  private String subject;
  private String kind;
  private String name;
  private List<Expert> people;
  private int knowing;
  private int activity;
  private double expertise;
  private double topShare;
  private double effectiveExperts;
  private int factor;
  private double trend;
  private Instant time;
  private boolean tombstone;
  private long version;

  ExpertiseDocument read(JsonInput in) throws IOException {
    Names seen = new Names();
    for (String field = in.nextName(seen); field != null; field = in.nextName(seen)) {
      read(field, in);
    }
    ExpertiseDocument read = document();
    ExpertiseCodec.check(read);
    return read;
  }

  private void read(String field, JsonInput in) throws IOException {
    switch (field) {
      case "id" -> id = in.string();
      case "scope" -> scope = in.string();
      case "visibility" -> visibility = Visibility.of(in.string());
      case "subject" -> subject = in.string();
      case "kind" -> kind = in.string();
      case "name" -> name = in.string();
      case "people" -> people = in.objects(ExpertParts::read);
      case "knowing" -> knowing = (int) in.integer(Integer.MAX_VALUE, 0);
      case "activity" -> activity = (int) in.integer(Integer.MAX_VALUE, 0);
      case "expertise" -> expertise = in.number();
      case "topShare" -> topShare = in.number();
      case "effectiveExperts" -> effectiveExperts = in.number();
      case "factor" -> factor = (int) in.integer(Integer.MAX_VALUE, 0);
      case "trend" -> trend = in.number();
      case "time" -> time = in.time();
      case "tombstone" -> tombstone = in.bool();
      case "version" -> version = in.integer(Long.MAX_VALUE, 0);
      default -> in.skip();
    }
  }

  private ExpertiseDocument document() {
    return new ExpertiseDocument(
        id,
        scope,
        visibility,
        subject,
        kind,
        name,
        people,
        knowing,
        activity,
        expertise,
        topShare,
        effectiveExperts,
        factor,
        trend,
        time,
        tombstone,
        version);
  }
}
