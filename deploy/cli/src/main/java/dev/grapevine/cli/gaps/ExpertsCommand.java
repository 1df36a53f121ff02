package dev.grapevine.cli.gaps;

import dev.grapevine.cli.ConnectionOptions;
import dev.grapevine.cli.Endpoints;
import dev.grapevine.cli.ExitCodes;
import dev.grapevine.cli.ScopeOptions;
import dev.grapevine.cli.people.Names;
import dev.grapevine.dashboard.elasticsearch.ElasticsearchReader;
import dev.grapevine.dashboard.elasticsearch.ScopedIndex;
import dev.grapevine.dashboard.people.People;
import dev.grapevine.schemas.Expert;
import dev.grapevine.schemas.ExpertiseCodec;
import dev.grapevine.schemas.ExpertiseDocument;
import dev.grapevine.schemas.IndexTemplates;
import java.io.PrintWriter;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints who knows a subject, and what shows it. */
@Command(
    name = "experts",
    description = "Prints who knows a subject, and on how many people the knowledge of it rests.",
    footer = {
      "Examples:",
      "  grapevine experts 'signing keys'",
      "  grapevine experts code:shop/core --scope team/pay"
    })
public final class ExpertsCommand implements Callable<Integer> {
  private static final int MOST = 10;

  @Spec private CommandSpec spec;
  @Mixin private ScopeOptions scope;

  @Parameters(
      index = "0",
      paramLabel = "SUBJECT",
      description = "Words of its name, or kind and name such as tag:keys.")
  private String subject;

  @Mixin private ConnectionOptions connections;

  @Override
  public Integer call() throws InterruptedException {
    Endpoints endpoints = connections.endpoints();
    try (ElasticsearchReader elasticsearch =
            new ElasticsearchReader(endpoints.elasticsearch(), System.getenv());
        People people = Names.of(endpoints.kafka(), scope.namespace())) {
      ScopedIndex<ExpertiseDocument> index =
          new ScopedIndex<>(
              elasticsearch,
              scope.alias(IndexTemplates.EXPERTISE_ORG, IndexTemplates.EXPERTISE_TEAM),
              scope.scope(),
              ExpertiseCodec::decode);
      List<ExpertiseDocument> found = find(index);
      people.await(Names.PATIENCE);
      GapText text = new GapText(ZoneId.systemDefault(), people::name);
      PrintWriter out = spec.commandLine().getOut();
      found.forEach(document -> print(document, text, out));
      out.flush();
      if (found.isEmpty()) {
        spec.commandLine()
            .getErr()
            .printf("Nobody is known in %s who knows about %s.%n", scope.scope(), subject);
      }
      return ExitCodes.OK;
    }
  }

  private List<ExpertiseDocument> find(ScopedIndex<ExpertiseDocument> index) {
    index.refresh();
    return index
        .search(
            search ->
                search
                    .size(MOST)
                    .query(
                        q ->
                            q.bool(
                                b ->
                                    b.filter(index.standing())
                                        .minimumShouldMatch("1")
                                        .should(s -> s.term(t -> t.field("subject").value(subject)))
                                        .should(
                                            s ->
                                                s.match(
                                                    m ->
                                                        m.field("name")
                                                            .query(subject)
                                                            .minimumShouldMatch("100%"))))))
        .orElse(List.of());
  }

  private static void print(ExpertiseDocument document, GapText text, PrintWriter out) {
    out.printf(
        Locale.ROOT,
        "%s: %d know something of it, %d hold half of it, %.1f as if all knew alike%n",
        document.subject(),
        document.knowing(),
        document.factor(),
        document.effectiveExperts());
    for (Expert expert : document.people()) {
      out.println("  " + text.name(expert.actor()));
      expert.evidence().forEach(evidence -> out.println("    " + text.line(evidence)));
    }
    out.println();
  }
}
