package dev.grapevine.simulation.language;

import java.util.List;

/**
 * Something that a team works on, and that goes wrong: the symptom, the cause and the remedy at the
 * same place of their lists make one problem, and any others of the subject at least sound related.
 *
 * @param id such as {@code refund-webhooks}
 * @param name as people write it within a sentence, such as {@code refund webhooks}
 * @param tags what its messages are tagged with
 * @param tasks infinitives, such as {@code replay a failed webhook}
 * @param symptoms clauses in the present, such as {@code the webhook answers 504}
 * @param causes clauses in the past, such as {@code the queue was full}
 * @param remedies imperatives, such as {@code raise the consumer's batch size}
 * @param files paths in the repositories
 * @param documents pages about it
 * @param queries what people type into the search
 */
public record SubjectFacts(
    String id,
    String name,
    List<String> tags,
    List<String> tasks,
    List<String> symptoms,
    List<String> causes,
    List<String> remedies,
    List<String> files,
    List<DocumentFacts> documents,
    List<String> queries) {

  public SubjectFacts {
    tags = List.copyOf(tags);
    tasks = List.copyOf(tasks);
    symptoms = List.copyOf(symptoms);
    causes = List.copyOf(causes);
    remedies = List.copyOf(remedies);
    files = List.copyOf(files);
    documents = List.copyOf(documents);
    queries = List.copyOf(queries);
  }
}
