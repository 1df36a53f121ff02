package dev.grapevine.gaps;

import dev.grapevine.schemas.Gap;
import dev.grapevine.schemas.GapTransition;
import java.util.ArrayList;
import java.util.List;

/** Takes a person out of an episode, of its document as of its history. */
record Forgetting(String person, long now) {

  /** The episode without the person; itself if the person is not in it. */
  Episode of(Episode episode) {
    Draft draft = new Draft(episode.gap());
    draft.forget(person);
    List<Candidate> candidates =
        episode.candidates().stream().filter(each -> !each.actor().equals(person)).toList();
    draft.helpers = Helpers.choose(episode.gap().id(), candidates, episode.exclude());
    Gap gap = draft.gap(Math.max(now, Versions.millis(episode.gap().version())));
    boolean isNamed =
        episode.history().stream()
            .anyMatch(told -> person.equals(told.actor()) || person.equals(told.owner()));
    if (!isNamed
        && candidates.size() == episode.candidates().size()
        && gap.evidence().equals(episode.gap().evidence())
        && gap.helpers().equals(episode.gap().helpers())) {
      return episode;
    }
    List<GapTransition> history = new ArrayList<>();
    for (GapTransition told : episode.history()) {
      history.add(Draft.rewritten(told, told.tombstone(), person, gap.version()));
    }
    return new Episode(
        gap,
        history,
        episode.isGap(),
        new ArrayList<>(candidates),
        person.equals(episode.exclude()) ? null : episode.exclude(),
        episode.commands());
  }
}
