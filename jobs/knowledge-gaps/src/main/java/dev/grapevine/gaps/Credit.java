package dev.grapevine.gaps;

import dev.grapevine.detection.expertise.Contribution;
import dev.grapevine.schemas.TopicEvidence;
import java.util.List;
import java.util.Objects;

/**
 * Something that shows that somebody knows a subject.
 *
 * @param person opaque id
 * @param kind what it was
 * @param thanks how many people thanked for it
 * @param evidence what it was, for people to read
 * @param files of the subject's module that were changed; empty for anything but code
 */
public record Credit(
    String person, Contribution kind, int thanks, TopicEvidence evidence, List<String> files) {
  public Credit {
    files = files == null ? List.of() : files;
  }

  /** A hash of the conversation, or of the deed where there is none; never 0. */
  int conversation() {
    String where = evidence.thread() == null ? evidence.id() : evidence.thread();
    int hash = 31 * Objects.hashCode(evidence.source()) + Objects.hashCode(where);
    return hash == 0 ? 1 : hash;
  }

  /** What it counts on the day it happens, thanks included. */
  double weight() {
    return kind.weight() + thanks * Contribution.THANKS.weight();
  }

  long time() {
    return evidence.time().toEpochMilli();
  }
}
