package dev.grapevine.dashboard.web;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.grapevine.dashboard.access.View;
import dev.grapevine.dashboard.documents.Cursor;
import dev.grapevine.dashboard.documents.Feeds;
import dev.grapevine.dashboard.view.Line;
import dev.grapevine.dashboard.view.Lines;
import dev.grapevine.dashboard.view.Links;
import dev.grapevine.dashboard.view.Names;
import dev.grapevine.dashboard.view.Query;
import dev.grapevine.dashboard.view.Segment;
import dev.grapevine.schemas.FeedItem;
import io.javalin.http.Context;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Any filtered view of a feed, in the formats that other programs understand. */
final class Publications {
  private static final String ATOM = "http://www.w3.org/2005/Atom";
  private static final String STREAMS = "https://www.w3.org/ns/activitystreams";
  private static final int SIZE = 30;

  private final Pages pages;
  private final Feeds feeds;
  private final Names names;
  private final Lines lines;

  Publications(Pages pages, Feeds feeds, Names names) {
    this.pages = pages;
    this.feeds = feeds;
    this.names = names;
    this.lines = new Lines(names);
  }

  /** An ordered collection of ActivityStreams 2.0, a page at a time. */
  void activityStreams(Context ctx) {
    View view = Requests.view(ctx);
    Cursor cursor = Requests.cursor(ctx);
    Feeds.Page page = feeds.page(view, Requests.feedFilter(ctx), cursor, SIZE);
    Query query = query(ctx);
    String path = ctx.scheme() + "://" + ctx.host() + ctx.path();
    ObjectNode answer = Json.object();
    answer.put("@context", STREAMS);
    answer.put("id", query.with("cursor", Requests.value(ctx, "cursor")).at(path));
    answer.put("type", "OrderedCollectionPage");
    answer.put("partOf", query.at(path));
    if (page.next() != null) {
      answer.put("next", query.with("cursor", page.next().text()).at(path));
    }
    ArrayNode items = answer.putArray("orderedItems");
    for (FeedItem item : page.items()) {
      items.add(activity(item));
    }
    Json.answer(ctx, "application/activity+json", answer);
  }

  private ObjectNode activity(FeedItem item) {
    ObjectNode activity = Json.object();
    activity.put("id", urn(item.id()));
    activity.put(
        "type",
        item.verb()
            .activityStreams()
            .map(iri -> iri.substring(iri.indexOf('#') + 1))
            .orElse("Activity"));
    activity.put("grapevine:verb", item.verb().id());
    activity.put("published", item.start().toString());
    activity.put("updated", item.time().toString());
    ArrayNode actors = activity.putArray("actor");
    for (String actor : item.actors()) {
      actors
          .addObject()
          .put("type", "Person")
          .put("id", urn(actor))
          .put("name", names.face(actor).name());
    }
    ObjectNode object = activity.putObject("object");
    object.put("type", "Object").put("id", urn(item.object()));
    object.put("name", item.title());
    object.put("content", item.text());
    object.put("mediaType", "text/plain");
    object.put("url", Links.safe(item.url()));
    return activity;
  }

  /** An Atom feed. */
  void atom(Context ctx) {
    View view = Requests.view(ctx);
    Feeds.Page page = feeds.page(view, Requests.feedFilter(ctx), null, SIZE);
    StringWriter out = new StringWriter();
    try {
      XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out);
      xml.writeStartDocument("utf-8", "1.0");
      xml.writeStartElement("feed");
      xml.writeDefaultNamespace(ATOM);
      element(xml, "title", "Grapevine: " + view.scope());
      String self = query(ctx).at(ctx.scheme() + "://" + ctx.host() + ctx.path());
      element(xml, "id", self);
      link(xml, "self", self);
      element(
          xml,
          "updated",
          page.items().stream().findFirst().map(FeedItem::time).orElse(pages.now()).toString());
      for (Line line : lines.of(page.items(), page.titles(), pages.now())) {
        entry(xml, line);
      }
      xml.writeEndElement();
      xml.writeEndDocument();
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
    ctx.contentType("application/atom+xml;charset=utf-8");
    ctx.result(out.toString().getBytes(StandardCharsets.UTF_8));
  }

  private static void entry(XMLStreamWriter xml, Line line) throws XMLStreamException {
    xml.writeStartElement("entry");
    element(xml, "id", urn(line.id()));
    element(xml, "updated", line.when().iso());
    xml.writeStartElement("author");
    element(xml, "name", line.who());
    xml.writeEndElement();
    String about = plain(line.thread().isEmpty() ? line.text() : line.thread());
    element(xml, "title", (line.who() + " " + line.deed() + ": " + about));
    if (line.url() != null) {
      link(xml, "alternate", line.url());
    }
    element(xml, "summary", plain(line.text()));
    xml.writeEndElement();
  }

  private static void element(XMLStreamWriter xml, String name, String text)
      throws XMLStreamException {
    xml.writeStartElement(name);
    xml.writeCharacters(text);
    xml.writeEndElement();
  }

  private static void link(XMLStreamWriter xml, String rel, String href) throws XMLStreamException {
    xml.writeEmptyElement("link");
    xml.writeAttribute("rel", rel);
    xml.writeAttribute("href", href);
  }

  private static String plain(List<Segment> segments) {
    return segments.stream().map(Segment::text).collect(Collectors.joining());
  }

  private static String urn(String id) {
    return "urn:grapevine:" + Links.encode(id);
  }

  private static Query query(Context ctx) {
    return Requests.query(ctx, "scope", "kind", "channel", "subject");
  }
}
