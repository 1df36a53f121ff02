package dev.grapevine.dashboard.web;

import dev.grapevine.dashboard.access.Reader;
import dev.grapevine.dashboard.view.Moment;
import dev.grapevine.dashboard.view.Query;
import java.util.List;

/**
 * What surrounds every page.
 *
 * @param title of the page
 * @param section of the navigation that it belongs to
 * @param reader who reads
 * @param scope that is looked at; null for all that the reader sees
 * @param teams that can be looked at
 * @param path of the page
 * @param query of the page
 * @param live what the page wants to hear of, as the query of the stream; null for nothing
 * @param away since when Elasticsearch does not answer; null if it does
 * @param asOf when the newest event was, where that is long ago; null if it was not
 * @param assets addresses of style and scripts
 */
public record Shell(
    String title,
    String section,
    Reader reader,
    String scope,
    List<String> teams,
    String path,
    Query query,
    String live,
    Moment away,
    Moment asOf,
    Assets assets) {

  /** The address of a section, in the same scope. */
  public String link(String sectionPath) {
    return Query.empty().with("scope", Reader.ORG.equals(scope) ? null : scope).at(sectionPath);
  }

  /** The address of this page in another scope, without what is filtered for this one. */
  public String inScope(String other) {
    String at =
        path.startsWith("/topics/") ? "/topics" : path.startsWith("/gaps/") ? "/gaps" : path;
    return Query.empty()
        .with("q", query.get("q"))
        .with("kind", query.get("kind"))
        .with("scope", Reader.ORG.equals(other) ? null : other)
        .at(at);
  }

  /** The name of the scope for people. */
  public String scopeName() {
    return scope == null || scope.equals(Reader.ORG)
        ? "Everyone"
        : scope.replaceFirst("^team/", "");
  }
}
