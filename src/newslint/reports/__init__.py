"""Output formats: one module a format, each `write(report, stream)`."""

FORMATS = ("text", "json")
