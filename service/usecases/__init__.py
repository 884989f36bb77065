"""One verb a file: effects meet decisions here and only here."""
