"""Output formats: one module a format, each `write(report, stream)`."""

FORMATS = ("text", "json", "sarif", "junit", "github", "gitlab", "rdjson", "csv", "markdown", "html")
