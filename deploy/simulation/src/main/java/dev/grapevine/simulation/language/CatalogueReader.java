package dev.grapevine.simulation.language;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.util.List;
import java.util.function.UnaryOperator;

/** Reads {@code organisation.yaml}, and a file for each team that it names. */
final class CatalogueReader {
  private static final ObjectReader YAML =
      YAMLMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build()
          .reader();

  private CatalogueReader() {}

  static Catalogue read(UnaryOperator<String> files) {
    Organisation organisation = parse("organisation.yaml", Organisation.class, files);
    List<TeamFacts> teams =
        organisation.teams().stream()
            .map(team -> parse("teams/" + team + ".yaml", TeamFacts.class, files))
            .toList();
    return new Catalogue(
        organisation.company(),
        organisation.givenNames(),
        organisation.familyNames(),
        teams,
        organisation.channels(),
        organisation.courses());
  }

  private static <T> T parse(String file, Class<T> type, UnaryOperator<String> files) {
    try {
      return YAML.forType(type).readValue(files.apply(file));
    } catch (JsonProcessingException e) {
      int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
      throw new IllegalArgumentException(new Place(file, line) + ": " + e.getOriginalMessage(), e);
    }
  }

  /** The catalogue as it is written: its teams only by name. */
  record Organisation(
      String company,
      List<String> givenNames,
      List<String> familyNames,
      List<String> teams,
      List<ChannelFacts> channels,
      List<CourseFacts> courses) {}
}
