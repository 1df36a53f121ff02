package dev.grapevine.schemas;

import java.io.IOException;
import java.util.List;

/** Reads and writes what is known of people. */
public final class PersonCodec {
  private static final ActivityRules RULES = new ActivityRules("$");

  private PersonCodec() {}

  /**
   * The person in the document, with fields that are not known passed over.
   *
   * @throws CodecException if the document is malformed, too large, or no person
   */
  public static Person decode(byte[] json) {
    return JsonDocument.read(json, PersonCodec::read);
  }

  /**
   * The person as a document.
   *
   * @throws CodecException if the id or the name is missing, or anything is too long
   */
  public static byte[] encode(Person person) {
    RULES.check(person);
    byte[] json = JsonOutput.write(out -> write(out, person));
    JsonBytes.checkSize(json);
    return json;
  }

  private static void write(JsonOutput out, Person person) throws IOException {
    out.string("id", person.id());
    out.string("name", person.name());
    out.string("type", person.type().id());
    out.strings("teams", person.teams());
  }

  private static Person read(JsonInput in) throws IOException {
    String id = null;
    String name = null;
    ActorType type = null;
    List<String> teams = null;
    Names seen = new Names();
    for (String field = in.nextName(seen); field != null; field = in.nextName(seen)) {
      switch (field) {
        case "id" -> id = in.string();
        case "name" -> name = in.string();
        case "type" -> type = in.actorType();
        case "teams" -> teams = in.strings();
        default -> in.skip();
      }
    }
    return RULES.check(new Person(id, name, type, teams));
  }
}
