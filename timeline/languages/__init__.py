"""Words of languages, of all stages: `en/` holds every list of English, a TOML file the dates of another language."""
