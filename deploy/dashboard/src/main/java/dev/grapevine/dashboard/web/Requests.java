package dev.grapevine.dashboard.web;

import dev.grapevine.dashboard.access.Access;
import dev.grapevine.dashboard.access.Reader;
import dev.grapevine.dashboard.access.View;
import dev.grapevine.dashboard.documents.Cursor;
import dev.grapevine.dashboard.documents.FeedFilter;
import dev.grapevine.dashboard.documents.FeedKind;
import dev.grapevine.dashboard.documents.GapFilter;
import dev.grapevine.dashboard.documents.Reads;
import dev.grapevine.dashboard.text.Text;
import dev.grapevine.dashboard.view.Query;
import dev.grapevine.schemas.GapSeverity;
import dev.grapevine.schemas.GapState;
import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Understands what is asked for, and as whom. */
final class Requests {
  private static final String READER = "reader";
  private static final String SEEN = "seen";
  private static final int MAX_VALUE = 512;

  private final Access access;

  Requests(Access access) {
    this.access = access;
  }

  /** Finds out who asks, before anything else is done. */
  void identify(Context ctx) {
    ctx.attribute(READER, access.reader(ctx.req().getRemoteAddr(), ctx::header));
  }

  /** Notes what had changed before anything was read for the answer. */
  static void begin(Context ctx, Reads reads) {
    ctx.attribute(SEEN, reads.seen());
  }

  /** What had changed before anything was read for the answer. */
  static String seen(Context ctx) {
    return ctx.attribute(SEEN);
  }

  static Reader reader(Context ctx) {
    return ctx.attribute(READER);
  }

  /** What is looked at: everybody's, unless the address names a team. */
  static View view(Context ctx) {
    String scope = value(ctx, "scope");
    return new View(reader(ctx), scope == null ? Reader.ORG : scope);
  }

  /** What is looked at: all that the reader sees, unless the address names a scope. */
  static View wideView(Context ctx) {
    return new View(reader(ctx), value(ctx, "scope"));
  }

  static FeedFilter feedFilter(Context ctx) {
    String kind = value(ctx, "kind");
    FeedKind known = null;
    if (kind != null) {
      known =
          FeedKind.named(kind)
              .orElseThrow(
                  () ->
                      unknown(
                          "kind",
                          kind,
                          Arrays.stream(FeedKind.values()).map(FeedKind::id).toList()));
    }
    return new FeedFilter(known, value(ctx, "channel"), value(ctx, "subject"));
  }

  static GapFilter gapFilter(Context ctx) {
    String state = value(ctx, "state");
    if (state != null
        && !state.equals(GapFilter.TO_DO)
        && !state.equals(GapFilter.ALL)
        && GapState.of(state).isEmpty()) {
      throw unknown("state", state, Arrays.stream(GapState.values()).map(GapState::id).toList());
    }
    String severity = value(ctx, "severity");
    if (severity != null && GapSeverity.of(severity).isEmpty()) {
      throw unknown(
          "severity", severity, Arrays.stream(GapSeverity.values()).map(GapSeverity::id).toList());
    }
    return new GapFilter(state, value(ctx, "type"), severity, value(ctx, "owner"));
  }

  static Cursor cursor(Context ctx) {
    String text = value(ctx, "cursor");
    if (text == null) {
      return null;
    }
    return Cursor.of(text)
        .orElseThrow(
            () -> new BadRequestResponse("cursor is not one that a page of this list has given"));
  }

  static int limit(Context ctx, int usual, int max) {
    String text = value(ctx, "limit");
    if (text == null) {
      return usual;
    }
    try {
      int limit = Integer.parseInt(text);
      if (limit >= 1 && limit <= max) {
        return limit;
      }
    } catch (NumberFormatException e) {
      // Said below.
    }
    throw new BadRequestResponse("limit must be from 1 to %d".formatted(max));
  }

  /** The value of a parameter; null if it is not given or empty. */
  static String value(Context ctx, String name) {
    return checked(name, ctx.queryParam(name));
  }

  /** The value of a field of a form; null if it is not given or empty. */
  static String field(Context ctx, String name) {
    return checked(name, ctx.formParam(name));
  }

  private static String checked(String name, String value) {
    if (value == null || value.isBlank()) {
      return null;
    }
    if (value.length() > MAX_VALUE) {
      throw new BadRequestResponse("%s is longer than %d characters".formatted(name, MAX_VALUE));
    }
    return value.strip();
  }

  /** These parameters of the address, in this order. */
  static Query query(Context ctx, String... names) {
    Query query = Query.empty();
    for (String name : names) {
      query = query.with(name, value(ctx, name));
    }
    return query;
  }

  private static BadRequestResponse unknown(String name, String value, List<String> known) {
    return new BadRequestResponse(
        "%s=%s is not known; one of %s"
            .formatted(
                name, Text.firstLine(value, 40), known.stream().collect(Collectors.joining(", "))));
  }
}
