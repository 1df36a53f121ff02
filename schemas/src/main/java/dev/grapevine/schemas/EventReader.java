package dev.grapevine.schemas;

import java.io.IOException;

/** Reads one CloudEvent: the fields around the data, and the data if it is an activity. */
final class EventReader {
  private static final String SPEC_VERSION = "1.0";
  private static final String TYPES = Activity.TYPE + " or " + Tick.TYPE;

  private final ActivityRules rules;
  private final ActivityFields fields = new ActivityFields();
  private final ActivityBuilder activity = fields.activity();
  private boolean hasSpecVersion;
  private String type;
  private boolean hasData;

  EventReader(ActivityRules rules) {
    this.rules = rules;
  }

  Event read(JsonInput in) throws IOException {
    Names seen = new Names();
    for (String name = in.nextName(seen); name != null; name = in.nextName(seen)) {
      switch (name) {
        case "specversion" -> specVersion(in);
        case "id" -> activity.id(in.string());
        case "source" -> activity.source(in.string());
        case "type" -> type(in);
        case "time" -> activity.time(in.time());
        case "partitionkey" -> activity.partitionKey(in.string());
        case "data" -> data(in);
        default -> in.skip();
      }
    }
    return event();
  }

  private void specVersion(JsonInput in) throws IOException {
    String version = in.string();
    hasSpecVersion = version != null;
    if (hasSpecVersion && !version.equals(SPEC_VERSION)) {
      throw in.invalid(Quote.of(version) + " is not read here, only " + Quote.of(SPEC_VERSION));
    }
  }

  private void type(JsonInput in) throws IOException {
    type = in.string();
    if (type == null || type.equals(Activity.TYPE) || type.equals(Tick.TYPE)) {
      return;
    }
    if (isOtherVersion(Activity.TYPE) || isOtherVersion(Tick.TYPE)) {
      throw in.invalid(
          Quote.of(type) + " is a version that this release does not read, only " + TYPES);
    }
    throw in.invalid(Quote.of(type) + " is no type of event that is read here, only " + TYPES);
  }

  private boolean isOtherVersion(String known) {
    return type.startsWith(known.substring(0, known.lastIndexOf('v') + 1));
  }

  private void data(JsonInput in) throws IOException {
    if (Tick.TYPE.equals(type)) {
      in.skip();
      return;
    }
    hasData = in.object();
    if (hasData) {
      Names seen = new Names();
      for (String name = in.nextName(seen); name != null; name = in.nextName(seen)) {
        fields.read(name, in);
      }
    }
  }

  private Event event() {
    if (!hasSpecVersion) {
      throw ActivityRules.missing("$.specversion");
    }
    if (type == null) {
      throw ActivityRules.missing("$.type");
    }
    Activity read = activity.build();
    if (type.equals(Tick.TYPE)) {
      Tick tick = new Tick(read.source(), read.time());
      ActivityRules.checkId(read.id());
      ActivityRules.checkEvent(tick);
      return tick;
    }
    if (!hasData) {
      throw ActivityRules.missing("$.data");
    }
    if (!fields.hasVerb()) {
      throw ActivityRules.missing("$.data.verb");
    }
    return rules.check(read);
  }
}
