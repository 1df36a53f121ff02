package dev.grapevine.cli.archive;

import dev.grapevine.schemas.Visibility;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a visibility; unlike a record's, one that is unknown is a mistake to be told. */
final class VisibilityNames implements ITypeConverter<Visibility> {

  @Override
  public Visibility convert(String name) {
    Visibility visibility = Visibility.of(name);
    if (!visibility.id().equals(name)) {
      throw new TypeConversionException("'%s' is none of org, team, private".formatted(name));
    }
    return visibility;
  }
}
