package dev.grapevine.feed;

import dev.grapevine.schemas.Activity;
import dev.grapevine.schemas.ActivityBuilder;
import dev.grapevine.schemas.Verb;
import dev.grapevine.schemas.Visibility;
import java.time.Instant;
import java.util.List;

/** Activities of one source on one object, a minute apart. */
final class Activities {
  static final String SOURCE = "/zulip/acme";
  static final String OBJECT = "msg/9";
  static final Instant START = Instant.parse("2026-03-02T09:00:00Z");

  private Activities() {}

  /** An org-visible activity this many minutes after the start, whose text is its id. */
  static ActivityBuilder at(int minute, String id, Verb verb) {
    return Activity.builder()
        .id(id)
        .source(SOURCE)
        .time(minute(minute))
        .actor("p:" + id)
        .verb(verb)
        .object(OBJECT)
        .visibility(Visibility.ORG)
        .text(id);
  }

  static ActivityBuilder forTeams(ActivityBuilder activity, String... teams) {
    return activity.visibility(Visibility.TEAM).audience(List.of(teams));
  }

  static Activity undo(int minute, String id, String undone) {
    return at(minute, id, Verb.UNDONE).inReplyTo(undone).build();
  }

  static Instant minute(int minute) {
    return START.plusSeconds(60L * minute);
  }
}
