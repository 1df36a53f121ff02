package dev.grapevine.gaps;

import dev.grapevine.detection.expertise.Concentration;
import dev.grapevine.detection.expertise.Concentration.Knower;
import dev.grapevine.detection.expertise.Expertise;
import dev.grapevine.schemas.Expert;
import dev.grapevine.schemas.ExpertiseDocument;
import dev.grapevine.schemas.Readers;
import dev.grapevine.schemas.Visibility;
import dev.grapevine.sdk.DocumentId;
import java.time.Instant;
import java.util.List;

/** Writes who knows a subject, whose key is its scope, a line break, and its kind and name. */
final class SubjectDocuments {
  private SubjectDocuments() {}

  /** What is known of a subject now. */
  static ExpertiseDocument of(
      String key,
      Concentration known,
      SubjectFact fact,
      List<Candidate> candidates,
      SubjectState subject,
      long version,
      long now) {
    double sum = known.people().stream().mapToDouble(Knower::score).sum();
    List<Expert> people =
        candidates.stream()
            .limit(ExpertiseDocument.MAX_PEOPLE)
            .map(candidate -> new Expert(candidate.actor(), candidate.evidence()))
            .toList();
    return new ExpertiseDocument(
        id(key),
        scope(key),
        visibility(scope(key)),
        subject(key),
        Subjects.kind(subject(key)),
        Subjects.name(subject(key)),
        people,
        fact.knowing(),
        (int) Math.round(known.activity()),
        sum,
        fact.topShare(),
        fact.effectiveExperts(),
        fact.factor(),
        Math.max(0, subject.trend(sum, now, Expertise.HALF_LIFE_DAYS)),
        Instant.ofEpochMilli(now),
        false,
        version);
  }

  /** That nothing is known of it any more. */
  static ExpertiseDocument tombstone(String key, SubjectState subject, long now) {
    return new ExpertiseDocument(
        id(key),
        scope(key),
        visibility(scope(key)),
        null,
        null,
        null,
        null,
        0,
        0,
        0,
        0,
        0,
        0,
        0,
        Instant.ofEpochMilli(now),
        true,
        Versions.after(subject.version(), now));
  }

  /** Of everything in a scope. */
  static Visibility visibility(String scope) {
    return scope.equals(Readers.ORG_SCOPE) ? Visibility.ORG : Visibility.TEAM;
  }

  static String scope(String key) {
    return key.substring(0, key.indexOf('\n'));
  }

  static String subject(String key) {
    return key.substring(key.indexOf('\n') + 1);
  }

  private static String id(String key) {
    return DocumentId.of("expertise", scope(key), subject(key));
  }
}
