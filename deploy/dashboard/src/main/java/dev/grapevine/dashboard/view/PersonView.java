package dev.grapevine.dashboard.view;

import dev.grapevine.schemas.Expert;
import java.time.Instant;
import java.util.List;

/**
 * Somebody in the know, with what shows it.
 *
 * @param face who it is
 * @param evidence what they did
 */
public record PersonView(Face face, List<Evidence> evidence) {

  static PersonView of(Expert expert, Names names, Instant now) {
    return new PersonView(
        names.face(expert.actor()), TopicView.evidence(expert.evidence(), names, now));
  }

  /** How many are shown, and that there may be more. */
  public String contributions() {
    return switch (evidence.size()) {
      case 0 -> "";
      case 1 -> "1 contribution";
      case Expert.MAX_EVIDENCE -> "newest " + Expert.MAX_EVIDENCE;
      default -> evidence.size() + " contributions";
    };
  }
}
