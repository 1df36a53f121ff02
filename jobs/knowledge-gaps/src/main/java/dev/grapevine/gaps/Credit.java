package dev.grapevine.gaps;

import dev.grapevine.detection.expertise.Contribution;
import dev.grapevine.schemas.TopicEvidence;
import java.util.List;

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

  long time() {
    return evidence.time().toEpochMilli();
  }
}
