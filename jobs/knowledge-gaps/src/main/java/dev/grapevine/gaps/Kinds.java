package dev.grapevine.gaps;

import java.util.List;

/**
 * The kinds of gaps that there are, by the facts that they judge: where a new one is registered.
 */
final class Kinds {
  private final KnowledgeGapsConfig config;

  Kinds(KnowledgeGapsConfig config) {
    this.config = config;
  }

  List<GapKind<QuestionFact>> ofQuestions() {
    return List.of(new UnansweredQuestion(config));
  }

  List<GapKind<QueryFact>> ofSearches() {
    return List.of(new FailedSearch(config));
  }

  List<GapKind<SubjectFact>> ofSubjects() {
    return List.of(new SingleExpert());
  }
}
