package dev.grapevine.cli.archive;

import dev.grapevine.intake.Formats;
import java.util.Iterator;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Lets the command line speak of formats by their names. */
final class FormatNames implements Iterable<String>, ITypeConverter<String> {

  @Override
  public Iterator<String> iterator() {
    return Formats.names().iterator();
  }

  @Override
  public String convert(String name) {
    try {
      return Formats.named(name).name();
    } catch (IllegalArgumentException e) {
      throw new TypeConversionException(e.getMessage());
    }
  }
}
